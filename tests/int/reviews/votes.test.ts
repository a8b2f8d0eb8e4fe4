import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { forgetReader } from '#reviews/readers/forget-reader.ts'
import { reportReview } from '#reviews/readers/reports.ts'
import { castVote, type VoteWord } from '#reviews/readers/votes.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, pending, published } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let product: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeModerators(pool)
  product = (await makeProduct(payload)).id
})

const personOf = (name: string) => createHash('sha256').update(name).digest()
const at = new Date('2026-06-01T08:00:00Z')
type Said = { visitor?: string; member?: string; vote?: VoteWord }
const vote = (review: string, { visitor, member, vote: word = 'useful' }: Said) =>
  castVote(pool, {
    review,
    vote: word,
    at,
    visitor: visitor ? personOf(visitor) : null,
    member: member ? personOf(member) : null,
  })
const counts = async (review: string) => {
  const { rows } = await pool.query('select useful::integer as useful, not_useful from reviews where id = $1', [review])
  return [rows[0].useful, rows[0].not_useful]
}

describe('a vote', () => {
  it('counts once a person, can be changed and taken back', async () => {
    const id = await published(pool, { product })
    expect(await vote(id, { visitor: 'a' })).toEqual({ ok: true, value: { useful: 1 } })
    expect(await vote(id, { visitor: 'a' })).toEqual({ ok: true, value: { useful: 1 } })
    await vote(id, { visitor: 'b' })
    expect(await counts(id)).toEqual([2, 0])
    await vote(id, { visitor: 'a', vote: 'not' })
    expect(await counts(id)).toEqual([1, 1])
    await vote(id, { visitor: 'a', vote: 'none' })
    await vote(id, { visitor: 'nobody before', vote: 'none' })
    expect(await counts(id)).toEqual([1, 0])
  })

  it('stays one when a visitor signs in, and when he signs out again', async () => {
    const id = await published(pool, { product })
    await vote(id, { visitor: 'a' })
    await vote(id, { visitor: 'a', member: 'm' })
    await vote(id, { visitor: 'another device', member: 'm' })
    expect(await counts(id)).toEqual([1, 0])
    await vote(id, { visitor: 'another device' })
    expect(await counts(id)).toEqual([1, 0])
  })

  it('is refused to who wrote the review, to nobody, and about what is not public', async () => {
    const more = { visitorHash: personOf('author').toString('hex') }
    const id = await published(pool, { product, more })
    expect(await vote(id, { visitor: 'author' })).toMatchObject({ ok: false, kind: 'own' })
    expect(await vote(id, {})).toMatchObject({ ok: false, kind: 'nobody' })
    expect(await vote(await pending(pool, { product }), { visitor: 'a' })).toMatchObject({ ok: false, kind: 'unknown' })
    await decide(pool, { id, action: 'hide', code: 'insult' })
    expect(await vote(id, { visitor: 'a' })).toMatchObject({ ok: false, kind: 'unknown' })
    expect(await counts(id)).toEqual([0, 0])
  })

  it('is counted right when many vote at the same moment, one of them again and again', async () => {
    const id = await published(pool, { product })
    const crowd = Array.from({ length: 24 }, (_, index) => ({ visitor: `reader ${index % 12}`, vote: 'useful' as const }))
    const doubters = Array.from({ length: 6 }, (_, index) => ({ visitor: `doubter ${index % 3}`, vote: 'not' as const }))
    await Promise.all([...crowd, ...doubters].map((said) => vote(id, said)))
    expect(await counts(id)).toEqual([12, 3])
  })
})

test('a person who is erased leaves counts and no trace in votes and reports', async () => {
  const id = await published(pool, { product })
  await vote(id, { visitor: 'gone', member: 'gone member' })
  await vote(id, { visitor: 'stays' })
  await reportReview(pool, { review: id, code: 'insult', note: '我是某某', person: personOf('gone member'), at })
  await forgetReader(pool, [personOf('gone'), personOf('gone member')])
  expect(await counts(id)).toEqual([2, 0])
  await vote(id, { visitor: 'another' })
  expect(await counts(id)).toEqual([3, 0])
  const kept = await pool.query('select person, visitor from review_votes where review_id = $1', [id])
  const known = kept.rows
    .flatMap(({ person, visitor }) => [person, visitor])
    .filter(Boolean)
    .map((one: Buffer) => one.toString('hex'))
  for (const name of ['gone', 'gone member']) expect(known).not.toContain(personOf(name).toString('hex'))
  const { rows } = await pool.query('select person, note from review_reports where review_id = $1', [id])
  expect(rows).toEqual([{ person: null, note: null }])
})
