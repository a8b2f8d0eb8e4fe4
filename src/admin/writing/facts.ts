import type { Payload } from 'payload'
import { type LiveTimes, liveState } from '#content/live-state.ts'
import { type BodyParts, idOf, partsOf } from '#content/writing/body-parts.ts'
import { bodyText } from '#content/writing/body-text.ts'
import { findPastPromises } from '#content/writing/past-promises.ts'
import { findStalePrices } from '#content/writing/stale-prices.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { hubOrigin, hubTimeZone } from '#platform/this-hub.ts'
import { writeYuan } from '#platform/yuan.ts'
import { findChoice } from '#reviews/consent/choices.ts'
import { type Quote, quotesIn } from '#reviews/consent/quotes.ts'
import { askInside } from './inside-link.ts'
import { askOutsideOnce, type LinkState } from './outside-link.ts'

export type Values = Record<string, unknown>

/** What a text says that may have stopped being so. `says` is empty for what still is. */
export type Fact = { name: FactName; says: Bilingual[]; isSure: boolean }

export type FactName = 'links' | 'silent-links' | 'products' | 'prices' | 'offers' | 'promises' | 'lives' | 'reviews'

const MOST_LINKS = 30

/** Holds what a text says against how things stand at `now`. `written` is when it was published, or now. */
export async function checkFacts(
  payload: Payload,
  values: Values,
  { written, now }: { written: Date; now: Date },
): Promise<Fact[]> {
  const parts = partsOf(values.body)
  const [links, shown, lives, reviews] = await Promise.all([
    askLinks(parts.links),
    readProducts(payload, [...parts.products, ...listOf(values.products)]),
    findPastLives(payload, parts.lives, now),
    findLostReviews(quotesIn(values.body), now),
  ])
  const text = textOf(values, parts, shown.products)
  const [timeZone, today] = [hubTimeZone(), dayOf(now, hubTimeZone())]
  const sure = (name: FactName, says: Bilingual[]): Fact => ({ name, says, isSure: true })
  const doubtful = (name: FactName, says: Bilingual[]): Fact => ({ name, says, isSure: false })
  return [
    sure('links', links.gone),
    doubtful('silent-links', links.silent),
    sure('products', shown.lost),
    doubtful('prices', findStalePrices(text, shown.products).map(sayPrice)),
    sure('offers', parts.offers.filter(({ endsAt }) => endsAt && endsAt <= now).map(sayOffer)),
    doubtful('promises', findPastPromises(text, { written, today, timeZone }).map(sayPromise)),
    doubtful('lives', lives),
    sure('reviews', reviews),
  ]
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap((one) => idOf(one) ?? []) : [])

async function askLinks(links: string[]): Promise<{ gone: Bilingual[]; silent: Bilingual[] }> {
  const asked = await Promise.all(links.slice(0, MOST_LINKS).map(async (link) => ({ link, state: await askLink(link) })))
  const of = (state: LinkState) => asked.filter((one) => one.state === state).map(({ link }) => link)
  return {
    gone: of('gone').map((link) => ({ zh: `打不开：${link}`, en: `Gone: ${link}` })),
    silent: of('silent').map((link) => ({
      zh: `没有及时答复，请点开看看：${link}`,
      en: `No answer in time, please look: ${link}`,
    })),
  }
}

async function askLink(link: string): Promise<LinkState> {
  const inside = link.startsWith(`${hubOrigin()}/`) ? link.slice(hubOrigin().length) : link
  if (inside.startsWith('/')) return askInside(inside)
  return /^https?:/i.test(link) ? askOutsideOnce(link) : 'alive'
}

type ShownProduct = { id: string; name: string; pricesFen: number[] }

async function readProducts(payload: Payload, ids: string[]): Promise<{ lost: Bilingual[]; products: ShownProduct[] }> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return { lost: [], products: [] }
  const { docs } = await payload.find({
    collection: 'products',
    where: { id: { in: wanted } },
    overrideAccess: true,
    depth: 0,
    limit: wanted.length,
    pagination: false,
    trash: true,
    select: { name: true, delisted: true, deletedAt: true, priceFen: true, skus: { priceFen: true } },
  })
  const lost = wanted.flatMap((id) => {
    const product = docs.find((one) => one.id === id)
    if (product && !product.delisted && !product.deletedAt) return []
    const name = product?.name ?? ''
    return [
      product?.delisted && !product.deletedAt
        ? { zh: `「${name}」已下架`, en: `“${name}” is delisted` }
        : { zh: `商品「${name || id}」已删除`, en: `Product “${name || id}” was deleted` },
    ]
  })
  const products = docs.map(({ id, name, priceFen, skus }) => ({
    id,
    name,
    pricesFen: [priceFen, ...(skus ?? []).map((sku) => sku.priceFen)].filter((fen): fen is number => typeof fen === 'number'),
  }))
  return { lost, products }
}

async function findPastLives(payload: Payload, ids: string[], now: Date): Promise<Bilingual[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
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

/** All words of a text; those of a block that shows a product begin with its name, because they speak of it. */
function textOf(values: Values, parts: BodyParts, products: ShownProduct[]): string {
  const nameOf = (id: string | undefined) => products.find((product) => product.id === id)?.name ?? ''
  const said = [
    ...parts.offers.map(({ title, text, product }) => `${nameOf(product)} ${title} ${text}`),
    ...parts.notes.map(({ product, text }) => `${nameOf(product)} ${text}`),
  ]
  return [values.title, values.dek, bodyText(values.body), ...said].filter((one) => typeof one === 'string').join('\n')
}

const sayOffer = ({ title }: { title: string }): Bilingual => ({ zh: `「${title}」已过截止时间`, en: `“${title}” has ended` })

const sayPrice = ({ name, saidFen, pricesFen }: { name: string; saidFen: number; pricesFen: number[] }): Bilingual => {
  const now = [...new Set(pricesFen)].sort((a, b) => a - b).map((fen) => `¥${writeYuan(fen)}`)
  return {
    zh: `「${name}」文中写 ¥${writeYuan(saidFen)}，现在是 ${now.join('、')}`,
    en: `“${name}”: the text says ¥${writeYuan(saidFen)}, it costs ${now.join(', ')}`,
  }
}

const sayPromise = ({ words, day }: { words: string; day: string }): Bilingual => ({
  zh: `「${words}」${day} 已经过了`,
  en: `“${words}”: ${day} is over`,
})
