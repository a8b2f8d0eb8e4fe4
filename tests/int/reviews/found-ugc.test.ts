import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DAY_MS } from '#platform/days.ts'
import { countFound } from '#reviews/found/count-found.ts'
import { removeLooseShots } from '#reviews/found/remove-loose-shots.ts'
import { warnFoundEnding } from '#reviews/found/warn-found-ending.ts'
import { readUgc } from '#reviews/ugc/ugc.ts'
import { readStageCurve } from '#scorecards/ugc/stages.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
import { pictureFile } from '../../builders/content.ts'
import { type TestPayload, testPayload } from '../../builders/payload.ts'

const now = new Date()
let hub: TestPayload
let shot: string

beforeAll(async () => {
  hub = await testPayload()
  shot = (await hub.payload.create({ collection: 'found-ugc-shots', data: {}, file: await pictureFile('png') })).id
})

const record = (data: Record<string, unknown> = {}) =>
  hub.payload.create({
    collection: 'found-ugc',
    data: {
      ...{ title: '开箱视频', source: 'douyin', foundAt: new Date(now.getTime() - DAY_MS).toISOString() },
      ...{ url: 'https://www.douyin.com/video/1', authorName: '阿青', screenshot: shot, permission: 'none' },
      ...data,
    } as never,
  })

describe('what was found elsewhere', () => {
  it('is recorded with link, author, screenshot and permission, and refused without', async () => {
    expect(await record()).toMatchObject({ source: 'douyin', permission: 'none' })
    for (const missing of [
      { url: 'javascript:alert(1)' },
      { url: '' },
      { screenshot: null },
      { permission: null },
      { source: 'blog' },
    ])
      await expect(record(missing), JSON.stringify(missing)).rejects.toMatchObject({ status: 400 })
  })

  it('has no permission without scope, term and proof', async () => {
    const granted = {
      permission: 'granted',
      scope: ['stories'],
      permissionEndsAt: new Date(now.getTime() + 90 * DAY_MS).toISOString(),
      evidence: shot,
    }
    for (const missing of ['scope', 'permissionEndsAt', 'evidence'])
      await expect(record({ ...granted, [missing]: null }), missing).rejects.toMatchObject({ status: 400 })
    expect(await record({ ...granted, source: 'xiaohongshu' })).toMatchObject({ permission: 'granted', scope: ['stories'] })
  })

  it('is counted apart, with permissions that hold, and is in no figure of our own', async () => {
    expect(await countFound(hub.pool, new Date(now.getTime() - 7 * DAY_MS), now)).toEqual([
      { source: 'douyin', found: 1, granted: 0 },
      { source: 'xiaohongshu', found: 1, granted: 1 },
    ])
    expect(
      await countFound(hub.pool, new Date(now.getTime() - 7 * DAY_MS), new Date(now.getTime() + 100 * DAY_MS)),
    ).toContainEqual({
      source: 'xiaohongshu',
      found: 1,
      granted: 0,
    })
    const span = { weeks: 12, timeZone: 'Asia/Shanghai', now }
    expect((await readUgc(hub.pool, span)).products).toEqual([])
    expect((await readStageCurve(hub.pool, { ...span, product: null, campaign: null })).totals.submitted).toBe(0)
  })

  it('leaves no screenshot behind once it is deleted', async () => {
    const folder = path.join(hub.dataDir, 'uploads/found-ugc-shots')
    expect((await readdir(folder)).length).toBe(1)
    const later = new Date(now.getTime() + 2 * DAY_MS)
    expect(await removeLooseShots(hub.pool, later)).toBe(0)
    await hub.payload.delete({ collection: 'found-ugc', where: { id: { exists: true } } })
    expect(await removeLooseShots(hub.pool, now)).toBe(0)
    expect(await removeLooseShots(hub.pool, later)).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a permission given elsewhere that ends soon', () => {
  beforeAll(async () => {
    shot = (await hub.payload.create({ collection: 'found-ugc-shots', data: {}, file: await pictureFile('png') })).id
  })
  const told = async () =>
    (await hub.pool.query("select data from outbox where event = 'found.ending' order by id")).rows.map(({ data }) => data)

  it('warns 30 and 7 days before, each once, and again for a new term', async () => {
    const granted = (days: number, more = {}) =>
      record({
        ...{ permission: 'granted', scope: ['stories', 'advertising'], evidence: shot, title: '冲泡教程' },
        permissionEndsAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
        ...more,
      })
    const { id } = await granted(20)
    await granted(60)
    await granted(5, { permission: 'asked' })
    expect([await warnFoundEnding(hub.pool, now), await warnFoundEnding(hub.pool, now)]).toEqual([1, 0])
    const later = new Date(now.getTime() + 15 * DAY_MS)
    expect([await warnFoundEnding(hub.pool, later), await warnFoundEnding(hub.pool, later)]).toEqual([1, 0])
    expect(await told()).toEqual([
      { found: id, days: 30 },
      { found: id, days: 7 },
    ])
    const permissionEndsAt = new Date(now.getTime() + 25 * DAY_MS).toISOString()
    await hub.payload.update({ collection: 'found-ugc', id, data: { permissionEndsAt } })
    expect(await warnFoundEnding(hub.pool, now)).toBe(1)

    const { react } = subscriptions.find(({ event }) => event === 'found.ending')!
    for (let times = 0; times < 2; times++) await react({ pool: hub.pool } as never, { found: id, days: 30 })
    const alerts = await hub.pool.query("select data, review_id from alerts where kind = 'found-ending'")
    expect(alerts.rows).toEqual([
      {
        data: expect.objectContaining({ found: id, title: '冲泡教程', scope: ['stories', 'advertising'], days: 30 }),
        review_id: null,
      },
    ])
  })

  it('warns nobody of what was taken back before the worker came', async () => {
    const { id } = await record({
      ...{ permission: 'granted', scope: ['stories'], evidence: shot },
      permissionEndsAt: new Date(now.getTime() + 3 * DAY_MS).toISOString(),
    })
    await warnFoundEnding(hub.pool, now)
    await hub.payload.update({ collection: 'found-ugc', id, data: { permission: 'asked' } })
    const { react } = subscriptions.find(({ event }) => event === 'found.ending')!
    await react({ pool: hub.pool } as never, { found: id, days: 7 })
    expect((await hub.pool.query("select 1 from alerts where data->>'found' = $1", [id])).rows).toEqual([])
  })
})
