import type { Field, Payload } from 'payload'
import { documentGaps } from '#content/document-gaps.ts'
import { findAdvertisingWords } from '#content/writing/advertising-words.ts'
import { bodyText } from '#content/writing/body-text.ts'
import { LIMITS } from '#integrations/wechat/article-html/validate.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { checkFacts, type Fact, type FactName, type Values } from './facts.ts'

/** One line of the list before publishing. `mend`: wrong as it stands. `mind`: somebody should look. */
export type Check = { name: string; label: Bilingual; state: 'good' | 'mind' | 'mend'; says: Bilingual[] }

/** What stands between a text and its publication, in the order in which one would look. Takes the values of its form. */
export async function checkWriting(payload: Payload, fields: Field[], values: Values, now: Date): Promise<Check[]> {
  const text = [values.title, values.dek, bodyText(values.body)].filter((one) => typeof one === 'string').join('\n')
  const publishedAt = new Date(String(values.publishedAt ?? ''))
  const written = Number.isNaN(publishedAt.getTime()) ? now : publishedAt
  const facts = await checkFacts(payload, values, { written, now })
  return [
    check('gaps', { zh: '必填项', en: 'Required' }, 'mend', documentGaps(fields, values)),
    check('cover', { zh: '封面', en: 'Cover' }, 'mend', values.cover ? [] : [noCover]),
    check('dek', { zh: '导语', en: 'Standfirst' }, 'mind', values.dek ? [] : [noDek]),
    check('title', { zh: '标题长度', en: 'Length of the title' }, 'mind', longTitle(values.title)),
    ...facts.filter(({ name, says }) => name !== 'silent-links' || says.length > 0).map(checkOfFact),
    check('advertising', { zh: '广告法用语', en: 'Advertising law' }, 'mind', doubtful(text)),
    check('ai', { zh: 'AI 标识', en: 'AI mark' }, 'mind', values.aiGenerated || !SPEAKS_OF_AI.test(text) ? [] : [unmarked]),
  ]
}

export const factLabels: Record<FactName, Bilingual> = {
  links: { zh: '链接', en: 'Links' },
  'silent-links': { zh: '链接没有答复', en: 'Links without an answer' },
  products: { zh: '商品在售', en: 'Products on sale' },
  prices: { zh: '文中价格', en: 'Prices in the text' },
  offers: { zh: '优惠有效', en: 'Offers' },
  promises: { zh: '日期承诺', en: 'Dates that were promised' },
  lives: { zh: '直播预告', en: 'Live notices' },
  reviews: { zh: '评价授权', en: 'Consent of quoted buyers' },
}

const checkOfFact = ({ name, says, isSure }: Fact): Check => check(name, factLabels[name], isSure ? 'mend' : 'mind', says)

const check = (name: string, label: Bilingual, otherwise: 'mind' | 'mend', says: Bilingual[]): Check => ({
  name,
  label,
  state: says.length === 0 ? 'good' : otherwise,
  says,
})

/** Each word once, with why it may not be said. */
function doubtful(text: string): Bilingual[] {
  const said = new Map(findAdvertisingWords(text).map(({ words, rule }) => [words, rule]))
  return [...said].map(([words, { why }]) => ({ zh: `「${words}」${why.zh}`, en: `“${words}”: ${why.en}` }))
}

function longTitle(title: unknown): Bilingual[] {
  const length = typeof title === 'string' ? [...title].length : 0
  if (length <= LIMITS.title) return []
  return [
    {
      zh: `${length} 字，公众号标题最多 ${LIMITS.title} 字`,
      en: `${length} characters; WeChat takes ${LIMITS.title} at most`,
    },
  ]
}

const SPEAKS_OF_AI = /AIGC|(?:AI|人工智能|大模型)(?:[^\n。]{0,4})(?:生成|绘制|绘图|撰写|制作|合成|作图)/i

const noCover = { zh: '还没有封面：列表和分享卡片要用', en: 'There is none; lists and share cards need it' }
const noDek = { zh: '还没有导语：列表、搜索结果和公众号摘要要用', en: 'There is none; lists, search results and digests show it' }
const unmarked = {
  zh: '文中提到 AI 生成，但没有勾选“含 AI 生成内容”',
  en: 'The text speaks of AI-made content, and its mark is not ticked',
}
