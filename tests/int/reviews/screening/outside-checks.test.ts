import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { moveOverdue } from '#reviews/keep-moving.ts'
import { keepPhotos } from '#reviews/photos/photo-files.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { clamdProvider } from '#reviews/screening/clamd-provider.ts'
import type { Provider } from '#reviews/screening/provider.ts'
import { readScreenings } from '#reviews/screening/read-screenings.ts'
import { wake } from '#reviews/screening/resting.ts'
import { screenWith } from '#reviews/screening/screen.ts'
import { takeLateAnswer } from '#reviews/screening/take-late-answer.ts'
import { testPayload } from '../../../builders/payload.ts'
import { makePicture } from '../../../builders/pictures.ts'
import { remade, stateOf, submitted } from '../../../builders/reviews.ts'
import { makeProduct } from '../../../builders/shop.ts'
import { EICAR, type FakeClamd, startClamd } from '../../../fakes/clamd.ts'
import { type ModerationService, startModerationService } from '../../../fakes/moderation-service.ts'

const SECRET = 'uS3rT7yU9iO1pA3sD5fG7hJ9kL'
const now = new Date('2026-11-20T08:00:00Z')
let pool: Pool
let product: string
let service: ModerationService
let clamd: FakeClamd

beforeAll(async () => {
  const test = await testPayload()
  pool = test.pool
  product = (await makeProduct(test.payload)).id
  service = await startModerationService(SECRET)
  clamd = await startClamd()
})
afterAll(() => {
  service.close()
  clamd.close()
})
beforeEach(() => {
  wake()
  service.reply({})
  clamd.answer('truly')
  configure({
    SCREENING_WEBHOOK_URL: service.url,
    SCREENING_WEBHOOK_SECRET: SECRET,
    CLAMD_HOST: '127.0.0.1',
    CLAMD_PORT: String(clamd.port),
  })
})

const configure = (env: Record<string, string>) => Object.assign(process.env, env)

async function reviewWithPhoto(): Promise<string> {
  const photos = await keepPhotos(pool, [await remade(await makePicture('webp'))], now)
  return submitted(pool, { product, content: { photos }, at: now })
}

async function outsideOf(id: string) {
  const screening = await readScreenings(pool, id)
  return screening?.findings.filter(({ step }) => step === 'outside-checks').map(({ verdict, words }) => [verdict, words.en])
}

describe('services outside', () => {
  it('are asked for text and photo, signed, and their traces are kept', async () => {
    const id = await reviewWithPhoto()
    const before = [service.asked.length, clamd.scanned.length] as const
    await screenReview(pool, id, now)
    expect(await stateOf(pool, id)).toBe('pending')
    const asked = service.asked.slice(before[0])
    expect(asked.map(({ kind }) => kind).sort()).toEqual(['photo', 'text'])
    expect(asked.find(({ kind }) => kind === 'text')).toMatchObject({
      review: id,
      text: '香气很好，回甘明显。',
      nickname: '小桃',
    })
    const photo = asked.find(({ kind }) => kind === 'photo')!
    expect(Buffer.from(photo.data!, 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(clamd.scanned).toHaveLength(before[1] + 1)
    expect(clamd.scanned.at(-1)!.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(await outsideOf(id)).toEqual([
      ['ok', 'webhook passed it.'],
      ['ok', 'clamd passed it.'],
    ])
    const { rows } = await pool.query(
      "select finding from review_screenings where review_id = $1 and step = 'outside-checks' and place = 10",
      [id],
    )
    expect(JSON.stringify(rows[0].finding)).toMatch(/"trace":\s*"t-\d+"/)
  })

  it('clamd names what it finds, in a stream of several chunks', async () => {
    const jpeg = Buffer.concat([Buffer.alloc(200_000, 1), EICAR])
    const check = clamdProvider('127.0.0.1', clamd.port).check
    expect(await check({ kind: 'photo', review: '', photo: '', jpeg })).toEqual({
      outcome: 'look',
      trace: 'Eicar-Test-Signature',
    })
    expect(clamd.scanned.at(-1)).toEqual(jpeg)
  })

  it('a verdict of "look" raises the risk and decides nothing', async () => {
    service.reply({ body: '{"verdict":"look","trace":"t-9"}' })
    const id = await reviewWithPhoto()
    await screenReview(pool, id, now)
    expect(await stateOf(pool, id)).toBe('pending')
    expect(
      (await pool.query('select risk::integer as risk from reviews where id = $1', [id])).rows[0].risk,
    ).toBeGreaterThanOrEqual(40)
  })
})

describe('whatever goes wrong outside, the review goes on to people', () => {
  const wrongs: [string, () => void][] = [
    ['the service refuses our signature', () => configure({ SCREENING_WEBHOOK_SECRET: `${SECRET}x` })],
    ['there is no secret', () => configure({ SCREENING_WEBHOOK_SECRET: '' })],
    ['the service has an error', () => service.reply({ status: 500, body: '{"verdict":"pass"}' })],
    ['the service sends us elsewhere', () => service.reply({ status: 302, body: '{"verdict":"pass"}' })],
    ['the answer is no JSON', () => service.reply({ body: 'pass' })],
    ['the answer says something else', () => service.reply({ body: '{"verdict":"PASS!","ok":true}' })],
    ['the answer is null', () => service.reply({ body: 'null' })],
    ['the answer promises another one', () => service.reply({ body: '{"verdict":"later","trace":"t-1"}' })],
    ['the answer never ends', () => service.reply({ body: `{"verdict":"pass","x":"${'x'.repeat(70_000)}"}` })],
    ['the service hangs up', () => service.reply('hang-up')],
    ['nobody listens', () => configure({ SCREENING_WEBHOOK_URL: 'http://127.0.0.1:1/check' })],
  ]
  it.each(wrongs)('%s', async (_, breakIt) => {
    breakIt()
    const id = await submitted(pool, { product, at: now })
    await screenReview(pool, id, now)
    expect(await stateOf(pool, id)).toBe('pending')
    expect((await outsideOf(id))?.[0]).toEqual(['unavailable', 'webhook gave no verdict.'])
  })

  it('services that hang, and a photo file that is gone', async () => {
    service.reply('never')
    clamd.answer('never')
    const id = await reviewWithPhoto()
    await screenReview(pool, id, now)
    expect(await stateOf(pool, id)).toBe('pending')
    expect((await outsideOf(id))?.map(([verdict]) => verdict)).toEqual(['unavailable', 'unavailable'])
    wake()
    service.reply({})
    clamd.answer('truly')
    const other = await reviewWithPhoto()
    await pool.query("update review_photos set filename = 'gone.webp' where review_id = $1", [other])
    await screenReview(pool, other, now)
    expect((await outsideOf(other))?.map(([verdict]) => verdict)).toEqual(['unavailable', 'unavailable'])
  })

  it('clamd says nothing that we know', async () => {
    clamd.answer('garbage')
    const id = await reviewWithPhoto()
    await screenReview(pool, id, now)
    expect(await outsideOf(id)).toEqual([
      ['ok', 'webhook passed it.'],
      ['unavailable', 'clamd gave no verdict.'],
    ])
  })

  it('a service that has just failed is not asked again at once', async () => {
    service.reply('hang-up')
    const first = await submitted(pool, { product, at: now })
    await screenReview(pool, first, now)
    const asked = service.asked.length
    const second = await submitted(pool, { product, at: now })
    await screenReview(pool, second, now)
    expect(service.asked).toHaveLength(asked)
    expect((await outsideOf(second))?.[0]?.[0]).toBe('unavailable')
  })
})

describe('a service that calls back', () => {
  const slow = (trace: string): Provider => ({
    name: 'slow',
    accepts: ['text'],
    check: async () => ({ outcome: 'later', trace }),
  })

  it('is waited for, and its answer sends the review on', async () => {
    const id = await submitted(pool, { product, at: now })
    await screenWith([slow('call-1')], { pool, review: id, now })
    expect(await stateOf(pool, id)).toBe('screening')
    expect(await takeLateAnswer(pool, { provider: 'slow', trace: 'call-2', outcome: 'look' }, now)).toBe(false)
    expect(await takeLateAnswer(pool, { provider: 'slow', trace: 'call-1', outcome: 'look' }, now)).toBe(true)
    expect(await stateOf(pool, id)).toBe('pending')
    expect(await outsideOf(id)).toEqual([['look', 'slow says: look.']])
    expect(await takeLateAnswer(pool, { provider: 'slow', trace: 'call-1', outcome: 'pass' }, now)).toBe(false)
  })

  it('is waited for 35 minutes and no longer', async () => {
    const id = await submitted(pool, { product, at: now })
    await screenWith([slow('call-3')], { pool, review: id, now })
    await moveOverdue(pool, new Date('2026-11-20T08:34:00Z'))
    expect(await stateOf(pool, id)).toBe('screening')
    await moveOverdue(pool, new Date('2026-11-20T08:36:00Z'))
    expect(await stateOf(pool, id)).toBe('pending')
    expect(await outsideOf(id)).toEqual([['unavailable', 'slow has not answered yet.']])
    const line = await pool.query("select detail from review_decisions where review_id = $1 and action = 'queue'", [id])
    expect(line.rows[0].detail).toMatchObject({ overdue: 'screening', screening: { steps: { 'outside-checks': 'unavailable' } } })
  })
})
