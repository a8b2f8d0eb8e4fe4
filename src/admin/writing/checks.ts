import type { Field, PayloadRequest } from 'payload'
import { documentGaps } from '#content/document-gaps.ts'
import { type LiveTimes, liveState } from '#content/live-state.ts'
import { findAdvertisingWords } from '#content/writing/advertising-words.ts'
import { idOf, partsOf } from '#content/writing/body-parts.ts'
import { bodyText } from '#content/writing/body-text.ts'
import { LIMITS } from '#integrations/wechat/article-html/validate.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { findChoice } from '#reviews/consent/choices.ts'
import { type Quote, quotesIn } from '#reviews/consent/quotes.ts'
import { isStanding } from './inside-link.ts'
import { askOutsideOnce } from './outside-link.ts'

/** One line of the list before publishing. `mend`: wrong as it stands. `mind`: somebody should look. */
export type Check = { name: string; label: Bilingual; state: 'good' | 'mind' | 'mend'; says: Bilingual[] }

type Values = Record<string, unknown>

const MOST_LINKS = 30

/** What stands between a text and its publication, in the order in which one would look. Takes the values of its form. */
export async function checkWriting(req: PayloadRequest, fields: Field[], values: Values, now: Date): Promise<Check[]> {
  const parts = partsOf(values.body)
  const text = [values.title, values.dek, bodyText(values.body)].filter((one) => typeof one === 'string').join('\n')
  const [links, products, lives, reviews] = await Promise.all([
    findDeadLinks(req, parts.links),
    findLostProducts(req, [...parts.products, ...listOf(values.products)]),
    findPastLives(req, parts.lives, now),
    findLostReviews(quotesIn(values.body), now),
  ])
  return [
    check('gaps', { zh: '必填项', en: 'Required' }, 'mend', documentGaps(fields, values)),
    check('cover', { zh: '封面', en: 'Cover' }, 'mend', values.cover ? [] : [noCover]),
    check('dek', { zh: '导语', en: 'Standfirst' }, 'mind', values.dek ? [] : [noDek]),
    check('title', { zh: '标题长度', en: 'Length of the title' }, 'mind', longTitle(values.title)),
    check('links', { zh: '链接', en: 'Links' }, 'mend', links),
    check('products', { zh: '商品在售', en: 'Products on sale' }, 'mend', products),
    check('offers', { zh: '优惠有效', en: 'Offers' }, 'mend', parts.offers.filter(({ endsAt }) => endsAt <= now).map(ended)),
    check('lives', { zh: '直播预告', en: 'Live notices' }, 'mind', lives),
    check('reviews', { zh: '评价授权', en: 'Consent of quoted buyers' }, 'mend', reviews),
    check('advertising', { zh: '广告法用语', en: 'Advertising law' }, 'mind', doubtful(text)),
    check('ai', { zh: 'AI 标识', en: 'AI mark' }, 'mind', values.aiGenerated || !SPEAKS_OF_AI.test(text) ? [] : [unmarked]),
  ]
}

const check = (name: string, label: Bilingual, otherwise: 'mind' | 'mend', says: Bilingual[]): Check => ({
  name,
  label,
  state: says.length === 0 ? 'good' : otherwise,
  says,
})

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap((one) => idOf(one) ?? []) : [])

async function findDeadLinks(req: PayloadRequest, links: string[]): Promise<Bilingual[]> {
  const says = await Promise.all(links.slice(0, MOST_LINKS).map((link) => judgeLink(req, link)))
  return says.flatMap((one) => one ?? [])
}

async function judgeLink(req: PayloadRequest, link: string): Promise<Bilingual | null> {
  const inside = link.startsWith(`${hubOrigin()}/`) ? link.slice(hubOrigin().length) : link
  if (inside.startsWith('/')) {
    return (await isStanding(req.payload, inside))
      ? null
      : { zh: `站内没有这个页面：${inside}`, en: `No such page here: ${inside}` }
  }
  if (!/^https?:/i.test(link)) return null
  const state = await askOutsideOnce(link)
  if (state === 'alive') return null
  return state === 'gone'
    ? { zh: `打不开：${link}`, en: `Gone: ${link}` }
    : { zh: `没有及时答复，请点开看看：${link}`, en: `No answer in time, please look: ${link}` }
}

async function findLostProducts(req: PayloadRequest, ids: string[]): Promise<Bilingual[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { id: { in: wanted } },
    overrideAccess: true,
    depth: 0,
    limit: wanted.length,
    pagination: false,
    trash: true,
    select: { name: true, delisted: true, deletedAt: true },
  })
  return wanted.flatMap((id) => {
    const product = docs.find((one) => one.id === id)
    if (product && !product.delisted && !product.deletedAt) return []
    const name = product?.name ?? ''
    return [
      product?.delisted && !product.deletedAt
        ? { zh: `「${name}」已下架`, en: `“${name}” is delisted` }
        : { zh: `商品「${name || id}」已删除`, en: `Product “${name || id}” was deleted` },
    ]
  })
}

async function findPastLives(req: PayloadRequest, ids: string[], now: Date): Promise<Bilingual[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'live-streams',
    where: { id: { in: ids } },
    overrideAccess: true,
    depth: 0,
    limit: ids.length,
    pagination: false,
  })
  return docs.flatMap((live) => {
    const state = liveState(live as LiveTimes, now)
    if (state === 'cancelled') return [{ zh: `直播「${live.title}」已取消`, en: `The live “${live.title}” is cancelled` }]
    return state === 'ended'
      ? [{ zh: `直播「${live.title}」已结束，没有回放`, en: `The live “${live.title}” is over, without replay` }]
      : []
  })
}

/** A review that is quoted twice counts once, for what it is quoted last. */
async function findLostReviews(quotes: readonly Quote[], now: Date): Promise<Bilingual[]> {
  const purposes = new Map(quotes.map(({ review, purpose }) => [review, purpose]))
  const choices = await Promise.all([...purposes].map(([id, purpose]) => findChoice(sharedPool(), { id, purpose, now })))
  const lost = choices.filter((choice) => !choice?.isPromotable).length
  return lost === 0 ? [] : [{ zh: `${lost} 条引用的评价没有授权或已不展示`, en: `${lost} quoted review(s) may not be used` }]
}

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

const ended = ({ title }: { title: string }): Bilingual => ({ zh: `「${title}」已过截止时间`, en: `“${title}” has ended` })

const SPEAKS_OF_AI = /AIGC|(?:AI|人工智能|大模型)(?:[^\n。]{0,4})(?:生成|绘制|绘图|撰写|制作|合成|作图)/i

const noCover = { zh: '还没有封面：列表和分享卡片要用', en: 'There is none; lists and share cards need it' }
const noDek = { zh: '还没有导语：列表、搜索结果和公众号摘要要用', en: 'There is none; lists, search results and digests show it' }
const unmarked = {
  zh: '文中提到 AI 生成，但没有勾选“含 AI 生成内容”',
  en: 'The text speaks of AI-made content, and its mark is not ticked',
}
