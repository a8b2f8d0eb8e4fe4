import { explainPlea, findRequestPlea } from '#content/rating-pleas.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import type { Pool } from '#platform/database.ts'
import { readSetting, replaceSetting } from '#platform/settings.ts'
import { lengthOf, toPlainText } from '../plain-text.ts'
import { describeReward, type OfferSnapshot } from '../rewards/offer.ts'

const SETTING = 'review-requests.text'
const LONGEST_TEXT = 500

/** Where the link stands in the text, and what was promised; a sentence with the latter is left out when nothing was. */
const LINK = '{链接}'
const REWARD = '{奖励}'

const USUAL = `您好，您买的商品用得怎么样？欢迎写下真实的使用感受，好坏都可以，评价会展示在品牌网站上。写评价可得{奖励}，不论几星都一样。${LINK}`

export const readRequestText = async (pool: Pool): Promise<string> => (await readSetting(pool, SETTING)) ?? USUAL

/** Keeps what buyers are asked with. Refuses a text without the link, one that is too long, and one that asks for good ratings. */
export async function keepRequestText(pool: Pool, raw: string): Promise<Bilingual | null> {
  const text = toPlainText(raw)
  if (!text.includes(LINK)) return { zh: `请写上 ${LINK}，买家才找得到表单。`, en: `Write ${LINK} where the link belongs.` }
  if (lengthOf(text) > LONGEST_TEXT) return { zh: `最多 ${LONGEST_TEXT} 字。`, en: `At most ${LONGEST_TEXT} characters.` }
  const plea = findRequestPlea(text)
  if (plea) return explainPlea(plea)
  await replaceSetting(pool, SETTING, text)
  return null
}

/** The message to one buyer, with the link and what was promised. */
export function fillRequestText(text: string, link: string, offers: readonly OfferSnapshot[]): string {
  const reward = offers.map((offer) => describeReward(offer, 'zh')).join('、')
  const sentences = text.split(/(?<=[。！？\n])/)
  const told = sentences.filter((sentence) => reward || !sentence.includes(REWARD)).join('')
  return told
    .replaceAll(REWARD, reward ? ` ${reward}` : '')
    .replaceAll(LINK, ` ${link} `)
    .trim()
}
