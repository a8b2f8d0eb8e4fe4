import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { makeOffer, readOffers } from '#reviews/rewards/offers.ts'
import { settleRewards } from '#reviews/rewards/settle.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { findOrderOfLink } from '#reviews/submission/order-reviews.ts'
import { makeRequestLink } from '#reviews/submission/request-link.ts'
import { makeRequests } from '#reviews/submission/requests.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { readRewardedTexts } from '../content/rewarded-texts.ts'
import { idsBy } from './documents.ts'
import { approve, firstAdministrator } from './reviews.ts'
import { selectDemoOrders } from './rewards.sql.ts'
import type { Load } from './steps.ts'

/** Points for writing, whatever is written: an offer that stands, and buyers who wrote by the link of their order. */
export async function loadRewards(load: Load): Promise<void> {
  const { pool, payload, now } = load
  if ((await readOffers(pool)).length === 0) await offerPoints(load)
  await askEveryWeek(load)
  const texts = readRewardedTexts()
  const known = await idsBy(payload, 'reviews', 'text')
  const { rows } = await pool.query<{ id: number }>(selectDemoOrders, [
    new Date(now - 28 * DAY_MS),
    new Date(now - 14 * DAY_MS),
    texts.length,
  ])
  const actor = await firstAdministrator(payload)
  for (const [place, { daysAgo, text, rating }] of texts.entries()) {
    const at = new Date(now - daysAgo * DAY_MS)
    const order = rows[place] && (await findOrderOfLink(pool, makeRequestLink(rows[place].id, at).token, at))
    const line = order?.lines[0]
    if (known.has(text) || !line) continue
    const words = { product: line.product, sku: line.sku, rating, text, nickname: '茶友', anonymous: true, consent: true }
    const answer = await submitReview(words, { pool, address: 'demo', order: line.orderKey, clock: () => at })
    if (!answer.ok) throw new Error(`a rewarded review was refused: ${answer.kind}`)
    await screenReview(pool, answer.value.id, at)
    await approve(pool, { review: answer.value.id, actor, at: new Date(at.getTime() + 6 * HOUR_MS) })
  }
  for (let days = 14; days >= 0; days--) await settleRewards(pool, new Date(now - days * DAY_MS))
}

async function offerPoints({ pool, now }: Load): Promise<void> {
  const made = await makeOffer(
    pool,
    {
      kind: 'points',
      amount: 50,
      act: 'text',
      textZh: '写下真实的使用感受，得 50 积分，好坏都可以',
      textEn: '50 points for telling how it really was, good or bad',
      from: new Date(now - 60 * DAY_MS).toISOString(),
    },
    { by: null, at: new Date(now - 60 * DAY_MS) },
  )
  if (!made.ok) throw new Error(`the offer was refused: ${made.message.en}`)
}

/** As the worker does hour by hour: buyers are asked once their goods have been used for a while. */
async function askEveryWeek({ pool, now }: Load): Promise<void> {
  for (let weeks = 26; weeks >= 0; weeks--) await makeRequests(pool, new Date(now - weeks * 7 * DAY_MS))
}
