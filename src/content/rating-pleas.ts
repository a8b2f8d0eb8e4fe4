import type { Bilingual } from '#platform/bilingual.ts'

/**
 * Words of the brand must neither ask for a rating nor promise a gain for one: advertising and unfair-competition law forbid both,
 * and they would make every review worth less. Thanks for a good review are no plea.
 */
const asksForRating: readonly RegExp[] = [
  /(?:好|正面)(?:的)?(?:评|評)|[五5伍]颗?星|满分|滿分|[全打给][五5]分|[给打求送]个?高分|[四4]颗?星(?:以上|起)/,
  /改评|改評|删评|刪評|撤评|[改删撤](?:掉|除|回|一下|成)*(?:您的|你的|这条|差|中)?评/,
  /five-?stars?|5-?stars?|(?:positive|good|great)(?:review|rating)|(?:change|remove|delete)your(?:review|rating)/i,
]

const paysForRating: readonly RegExp[] = [/返现|返現|返利|返券|返红包|红包|紅包|免单|現金|现金/, /cashback/i]

/** Leading the unhappy elsewhere is right in an answer to one of them, and a filter in an invitation. */
const leadsAway: readonly RegExp[] = [
  /(?:不要|别|勿|谢绝|拒绝)(?:给|打|写)?差评|不满意?(?:的话)?(?:请|可|就)?(?:先|直接)?(?:联系|私信|找)(?:我们|客服)/,
]

/** Legal where a gain for writing, whatever is written, is what the text is about; nowhere else. */
const paysForWriting: readonly RegExp[] = [/晒图送|评价送|评论送/]

const harmless: readonly RegExp[] = [
  /(?:感谢|谢谢|多谢|感謝|謝謝)[^，。！？,.!?;；\n]{0,12}?(?:好评|好評|五星|满分|滿分|高分)/g,
  /(?:不论|无论|不管|不分)(?:是|好评|中评|差评|几星|五星|一星|还是|或|和|与|、|\s)+/g,
  /不(?:要求|索要|收买|诱导|好的?评价?)(?:好评|五星)?/g,
]

/** What in a text of the brand asks for a rating or promises something for it; `null` when nothing does. */
export const findRatingPlea = (text: string): string | null =>
  findOf([...asksForRating, ...paysForRating, ...paysForWriting], text)

/** The same for an invitation to write, which may say what one gets for writing. */
export const findRequestPlea = (text: string): string | null => findOf([...asksForRating, ...paysForRating, ...leadsAway], text)

/** Why an invitation is refused, naming the words: for whoever wrote it. */
export const explainPlea = (words: string): Bilingual => ({
  zh: `「${words}」是在要好评，或按评价的好坏给好处，《网络反不正当竞争暂行规定》第九条第（五）项不允许。请中性地邀请，例如“写下真实的使用感受，好坏都可以”。`,
  en: `“${words}” asks for a good rating or pays for one, which the unfair-competition rules (Art. 9(5)) forbid. Ask neutrally: “tell how it really was, good or bad”.`,
})

function findOf(pleas: readonly RegExp[], text: string): string | null {
  const plain = harmless.reduce((rest, phrase) => rest.replace(phrase, ''), text.normalize('NFKC'))
  const stars = /[★⭐]{4,5}/u.exec(plain)
  if (stars) return stars[0]
  // Somebody who writes 好 评 or 五*星 means the same.
  const joined = plain.replace(/[\s\p{P}\p{S}]+/gu, '')
  for (const plea of pleas) {
    const found = plea.exec(joined)
    if (found) return found[0]
  }
  return null
}
