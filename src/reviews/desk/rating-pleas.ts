/**
 * Words of the brand must neither ask for a rating nor promise a gain for one: advertising and unfair-competition law forbid both,
 * and they would make every review worth less. Thanks for a good review are no plea.
 */
const pleas: readonly RegExp[] = [
  /好评|好評|五星|5星|满分|滿分|全五分|[给打求送]个?高分/,
  /改评|改評|删评|刪評|[改删撤](?:掉|除|回|一下|成)*(?:您的|你的|这条|差|中)?评/,
  /返现|返現|返利|返券|返红包|红包|紅包|免单|現金|现金|晒图送|评价送|评论送/,
  /five-?stars?|5-?stars?|(?:positive|good)(?:review|rating)|cashback|(?:change|remove|delete)your(?:review|rating)/i,
]

const thanks = /(?:感谢|谢谢|多谢|感謝|謝謝)[^，。！？,.!?;；\n]{0,12}?(?:好评|好評|五星|满分|滿分|高分)/g

/** What in a text of the brand asks for a rating or promises something for it; `null` when nothing does. */
export function findRatingPlea(text: string): string | null {
  const plain = text.normalize('NFKC').replace(thanks, '')
  // Somebody who writes 好 评 or 五*星 means the same.
  const joined = plain.replace(/[\s\p{P}\p{S}]+/gu, '')
  for (const plea of pleas) {
    const found = plea.exec(joined)
    if (found) return found[0]
  }
  return null
}
