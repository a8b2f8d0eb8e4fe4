import { explainPlea, findRequestPlea } from '#content/rating-pleas.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { lengthOf, toPlainText } from '../plain-text.ts'
import { hasEarned } from './ledger.sql.ts'
import { chooseOffer, type Offered, type OfferSnapshot, rewardActs, rewardKinds } from './offer.ts'
import { endVersion, hasOverlap, insertOffer, lockOffers, type OfferRow, selectInForce, selectPromised } from './offers.sql.ts'

export { type ListedOffer, selectInForce as readInForce, selectOffers as readOffers } from './offers.sql.ts'

const LONGEST_TEXT = 200

/** An offer as it comes in: nothing of it is trusted. Times are ISO text; `replaces` is the version that this one follows. */
export type OfferInput = Partial<
  Record<'kind' | 'amount' | 'act' | 'textZh' | 'textEn' | 'holdDays' | 'most' | 'from' | 'until' | 'replaces', unknown>
>

export type OfferMade = { ok: true; id: string } | { ok: false; message: Bilingual }

/**
 * Makes an offer, or the next version of one, whose earlier version ends with it. Refuses wrong fields, words that ask for a rating, and
 * a time in which another offer for the same act stands: whoever writes must know what is offered.
 */
export async function makeOffer(pool: Pool, input: OfferInput, made: { by: string | null; at: Date }): Promise<OfferMade> {
  const read = readOffer(input, made.at)
  if ('message' in read) return { ok: false, message: read.message }
  const id = uuidv7(made.at)
  return inTransaction(pool, async (client) => {
    await lockOffers(client)
    const replaces = typeof input.replaces === 'string' && input.replaces !== '' ? input.replaces : null
    if (await hasOverlap(client, read, replaces)) return { ok: false, message: overlapping }
    const before = replaces === null ? null : await endVersion(client, replaces, made.at)
    if (before === undefined) return { ok: false, message: gone }
    await insertOffer(client, { ...read, id, offerId: before?.offerId ?? id, version: (before?.version ?? 0) + 1 }, made)
    return { ok: true, id }
  })
}

/** Ends an offer now; what was promised under it is kept. */
export const endOffer = async (pool: Pool, id: string, now: Date): Promise<boolean> =>
  (await endVersion(pool, id, now)) !== undefined

/** What the buyer of an order gets for writing: what was promised, or what stands now; at most one for each act. */
export async function readOffersFor(db: Queryable, orderKey: number, now: Date): Promise<OfferSnapshot[]> {
  const [promised, standing] = [await selectPromised(db, orderKey), await selectInForce(db, now)]
  return rewardActs.flatMap(({ value }) => [...promised, ...standing].find(({ act }) => act === value) ?? [])
}

/** What a review of an order's line with so many photos earns: first what its buyer was promised, then what stands now. Once a line. */
export async function findOffered(
  db: Queryable,
  { orderKey, sku, photos, now }: { orderKey: number; sku: string; photos: number; now: Date },
): Promise<Offered | undefined> {
  if (await hasEarned(db, { orderKey, sku })) return undefined
  const promised = await selectPromised(db, orderKey)
  const offer = chooseOffer([...promised, ...(await selectInForce(db, now))], photos)
  return offer && { offer, isPromised: promised.some(({ id }) => id === offer.id) }
}

function readOffer(input: OfferInput, now: Date): Omit<OfferRow, 'id' | 'offerId' | 'version'> | { message: Bilingual } {
  const kind = rewardKinds.find(({ value }) => value === input.kind)?.value
  const act = rewardActs.find(({ value }) => value === input.act)?.value
  if (!kind || !act) return { message: { zh: '请选择奖励和条件。', en: 'Choose the reward and what it is for.' } }
  const amount = wholeOf(input.amount)
  if (!amount || amount > 10_000_000)
    return { message: { zh: '数额是大于 0 的整数。', en: 'The amount is a whole number above 0.' } }
  const [textZh, textEn] = [toPlainText(String(input.textZh ?? '')), toPlainText(String(input.textEn ?? ''))]
  for (const text of [textZh, textEn]) {
    if (!text || lengthOf(text) > LONGEST_TEXT)
      return {
        message: {
          zh: `中文和英文说明各 1–${LONGEST_TEXT} 字。`,
          en: `Both texts have 1 to ${LONGEST_TEXT} characters.`,
        },
      }
    const plea = findRequestPlea(text)
    if (plea) return { message: explainPlea(plea) }
  }
  const holdDays = isGiven(input.holdDays) ? wholeOf(input.holdDays) : 7
  if (holdDays === null || holdDays > 90) return { message: { zh: '发放前等 0–90 天。', en: 'It is held for 0 to 90 days.' } }
  const most = isGiven(input.most) ? wholeOf(input.most) : null
  if (isGiven(input.most) && !most)
    return { message: { zh: '上限是大于 0 的整数，或留空。', en: 'The cap is a whole number, or empty.' } }
  const from = isGiven(input.from) ? new Date(String(input.from)) : now
  const until = isGiven(input.until) ? new Date(String(input.until)) : null
  if (Number.isNaN(from.getTime()) || (until && !(until.getTime() > Math.max(from.getTime(), now.getTime()))))
    return { message: { zh: '结束时间要晚于开始时间和现在。', en: 'It ends after it begins, and not in the past.' } }
  return { kind, act, amount, textZh, textEn, holdDays, most, from, until }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

function wholeOf(value: unknown): number | null {
  const number = typeof value === 'number' ? value : /^\d{1,9}$/.test(String(value)) ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) && number >= 0 ? number : null
}

const gone = { zh: '这个版本已经结束，请刷新。', en: 'This version has ended already: reload the page.' }
const overlapping = {
  zh: '同一件事在这段时间已有一个奖励。先结束它，或错开时间。',
  en: 'There is an offer for the same act in this time. End it first, or choose another time.',
}
