import { readFileSync } from 'node:fs'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { applyForTrial } from '#reviews/trials/apply.ts'
import { choosePlaces, declinePlaces, keepTrials, receivePlaces, shipPlaces } from '#reviews/trials/handle.ts'
import { readPlaceToken } from '#reviews/trials/place-link.ts'
import { findPlaceReview } from '#reviews/trials/places.ts'
import { readDrawn } from '../pictures/drawn-picture.ts'
import { ensure, idsBy } from './documents.ts'
import { approve, firstAdministrator } from './reviews.ts'
import type { Load } from './steps.ts'

const SLUG = 'winter-tea-trial'
const PRODUCT = 'islet-white-tea'
const APPLICANTS = 9

/** What buyers wrote about their samples: stars and words, one a line. */
export const readTrialTexts = (): { rating: number; text: string }[] =>
  readFileSync(new URL('../texts/reviews-trial.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ rating: Number(line[0]), text: line.slice(2) }))

/** A collecting campaign with a charity, and applicants who are at different points of it. */
export async function loadTrials(load: Load): Promise<void> {
  const { pool, now } = load
  const { campaign, product } = await openTrial(load)
  const places = await applyAll(load)
  const texts = readTrialTexts()
  const sent = places.slice(0, texts.length + 3)
  const at = (daysAgo: number) => new Date(now - daysAgo * DAY_MS)
  await choosePlaces(pool, { campaign, ids: places.slice(0, APPLICANTS - 1), now: at(24) })
  await declinePlaces(pool, { campaign, ids: places.slice(APPLICANTS - 1), now: at(24) })
  const shipments = sent.map((place, index) => ({ place, carrier: '顺丰', trackingNo: `SF14${index}82210077`, costFen: 3_150 }))
  await shipPlaces(pool, campaign, shipments, at(22))
  // All but the last have their parcel; one of them is late by now.
  await receivePlaces(pool, { campaign, ids: sent.slice(0, -1), now: at(19) })
  await write(load, { campaign, product, places: sent, texts })
  await keepTrials(pool, at(7))
}

async function openTrial({ payload, now }: Load): Promise<{ campaign: string; product: string }> {
  const products = await idsBy(payload, 'products', 'slug')
  const product = products.get(PRODUCT) ?? [...products.values()][0]!
  const file = await readDrawn('body-a')
  const notes = await idsBy(payload, 'campaign-files', 'note')
  const agreement =
    notes.get(AGREEMENT) ??
    (
      await payload.create({
        collection: 'campaign-files',
        data: { note: AGREEMENT },
        file: { data: Buffer.from(file), mimetype: 'image/webp', name: 'agreement.webp', size: file.byteLength },
      })
    ).id
  const campaign = await ensure(payload, {
    collection: 'campaigns',
    key: 'slug',
    data: {
      ...{ slug: SLUG, name: '冬日新茶测评征集', kind: 'trial' },
      startsAt: new Date(now - 30 * DAY_MS).toISOString(),
      endsAt: new Date(now + 10 * DAY_MS).toISOString(),
      trial: {
        ...{
          open: true,
          goal: 8,
          quota: 8,
          dueDays: 14,
          products: [product],
          circle: 'anyone',
          gets: '一份 50 克装新茶，不用寄回',
        },
        charity: {
          ...{ isOn: true, name: '汀上山野公益基金会（演示）', creditCode: '53330000MJ0000000M', agreement },
          ...{ perReviewFen: 500, capFen: 4_000 },
        },
      },
    },
  })
  return { campaign, product }
}

const AGREEMENT = '演示：捐赠协议'

/** Everybody applies from a phone of his own; who has applied already is there. */
async function applyAll({ pool, now }: Load): Promise<string[]> {
  const at = new Date(now - 28 * DAY_MS)
  const found = await pool.query<{ id: string }>(
    'select t.id from trial_places t join campaigns c on c.id = t.campaign_id where c.slug = $1 order by t.applied_at, t.id',
    [SLUG],
  )
  const places = found.rows.map(({ id }) => id)
  for (let n = places.length; n < APPLICANTS; n++) {
    const person = {
      ...{ name: `茶友${n + 1}`, phone: `138${String(10_000_000 + n)}`, address: '浙江省杭州市西湖区示例路 1 号（演示）' },
      ...{ why: WHY[n % WHY.length], consent: '1' },
    }
    const applied = await applyForTrial(SLUG, person, { pool, address: `demo-${n}`, now: new Date(at.getTime() + n * HOUR_MS) })
    if (!applied.ok) throw new Error(`an application was refused: ${applied.message.en}`)
    places.push(readPlaceToken(applied.token)!)
  }
  return places
}

const WHY = ['每天一杯白茶，想比较新旧两季。', '', '胃不太好，想看看空腹能不能喝。']

type Writing = { campaign: string; product: string; places: string[]; texts: { rating: number; text: string }[] }

async function write({ payload, pool, now }: Load, { campaign, product, places, texts }: Writing): Promise<void> {
  const actor = await firstAdministrator(payload)
  for (const [index, { rating, text }] of texts.entries()) {
    const place = { id: places[index]!, campaign, product }
    if (await findPlaceReview(pool, place.id)) continue
    const isLast = index === texts.length - 1
    const at = new Date(now - (isLast ? 7 * HOUR_MS : (12 - index * 2) * DAY_MS))
    const words = { product, rating, text, nickname: '试茶人', anonymous: true, consent: true }
    const answer = await submitReview(words, { pool, address: `demo-${index}`, place, clock: () => at })
    if (!answer.ok) throw new Error(`a review of a sample was refused: ${answer.kind}`)
    await screenReview(pool, answer.value.id, at)
    if (!isLast) await approve(pool, { review: answer.value.id, actor, at: new Date(at.getTime() + 5 * HOUR_MS) })
  }
}
