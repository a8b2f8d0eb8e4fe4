import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { reorderLines } from '#content/run-sheet/reorder.ts'
import { readRunSheet, tickLine } from '#content/run-sheet/run-sheet.ts'
import type { LiveStream, User } from '#generated/payload-types.ts'
import type { Pool } from '#platform/database.ts'
import { makeColleague, makeProduct } from '../../builders/content.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
let pool: Pool
let editor: User
let live: LiveStream
const now = new Date('2026-11-26T04:00:00Z')

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  editor = await makeColleague(payload, 'editor')
})
beforeEach(async () => {
  const products = []
  for (const name of ['龙井', '白茶', '茶包']) products.push(await makeProduct(payload, { name, priceFen: 20_000 }))
  live = await makeLive(payload, new Date('2026-12-04T12:00:00Z'), {
    lineup: products.map(({ id }, place) => ({ productId: id, minute: place * 10, livePriceFen: 9_900 + place })) as never,
  })
})

const read = async () => {
  const newest = await payload.findByID({ collection: 'live-streams', id: live.id, draft: true, depth: 0 })
  return readRunSheet(payload, pool, newest)
}
const ids = async () => (await read()).map(({ id }) => id)
const reorder = async (from: string[], to: string[], user: User = editor) =>
  reorderLines(await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload), { live: live.id, from, to })

test('the sheet is the line-up with its prices, and the public page follows a new order; minutes stay in place', async () => {
  const [a, b, c] = await ids()
  expect(await reorder([a!, b!, c!], [c!, a!, b!])).toEqual({ ok: true, value: true })
  expect(
    (await read()).map(({ title, minute, livePriceFen, usualPriceFen }) => [title, minute, livePriceFen, usualPriceFen]),
  ).toEqual([
    ['茶包', 0, 9_902, 20_000],
    ['龙井', 10, 9_900, 20_000],
    ['白茶', 20, 9_901, 20_000],
  ])
  const shown = await payload.findByID({ collection: 'live-streams', id: live.id, depth: 0, overrideAccess: false })
  expect(shown.lineup?.map(({ id }) => id)).toEqual([c, a, b])
})

test('a tick stays with its line through a new order, twice is once, and is taken back', async () => {
  const [a, b, c] = (await ids()) as [string, string, string]
  const tick = (line: string, isDone: boolean) => tickLine(pool, { live: live.id, line, isDone, by: editor.id, now })
  expect(await tick(a, true)).toBe(true)
  expect(await tick(a, true)).toBe(true)
  await reorder([a, b, c], [b, a, c])
  expect((await read()).map(({ id, doneAt }) => [id, doneAt])).toEqual([
    [b, null],
    [a, now.toISOString()],
    [c, null],
  ])
  expect(await tick(a, false)).toBe(true)
  expect((await read()).every(({ doneAt }) => doneAt === null)).toBe(true)
  expect(await tick('nobody', true)).toBe(false)
})

test('whoever was slower, or names other lines, changes nothing', async () => {
  const [a, b, c] = (await ids()) as [string, string, string]
  const both = await Promise.all([reorder([a, b, c], [b, a, c]), reorder([a, b, c], [c, b, a])])
  expect(both.map((one) => (one.ok ? 'ok' : one.kind)).sort()).toEqual(['changed', 'ok'])
  const order = await ids()
  expect(await reorder(order, [a, b])).toMatchObject({ kind: 'changed' })
  expect(await reorder(order, [a, a, b])).toMatchObject({ kind: 'changed' })
  expect(await ids()).toEqual(order)
})

test('changes that wait to be published are not published by the way', async () => {
  await payload.update({ collection: 'live-streams', id: live.id, data: { title: '改了一半' }, draft: true })
  const order = await ids()
  expect(await reorder(order, [...order].reverse())).toMatchObject({ kind: 'newer-draft' })
})

test('a draft is put in order as a draft, and its lines can be ticked', async () => {
  const draft = await payload.create({
    collection: 'live-streams',
    data: { title: '草稿场', startsAt: now.toISOString(), lineup: live.lineup?.map(({ id: _, ...row }) => row) } as never,
    draft: true,
  })
  live = draft
  const [a, b, c] = (await ids()) as [string, string, string]
  expect(await reorder([a, b, c], [c, b, a])).toMatchObject({ ok: true })
  const [first] = await ids()
  expect(await tickLine(pool, { live: live.id, line: first!, isDone: true, by: editor.id, now })).toBe(true)
  const [doc] = (await payload.find({ collection: 'live-streams', where: { id: { equals: live.id } }, draft: true })).docs
  expect(doc?._status).toBe('draft')
})

test('somebody who may not edit changes nothing', async () => {
  const order = await ids()
  const analyst = await makeColleague(payload, 'analyst')
  await expect(reorder(order, [...order].reverse(), analyst)).rejects.toThrow()
  expect(await ids()).toEqual(order)
})
