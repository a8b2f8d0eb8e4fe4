import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DAY_MS } from '#platform/days.ts'
import { countFound } from '#reviews/found/count-found.ts'
import { removeLooseShots } from '#reviews/found/remove-loose-shots.ts'
import { readUgc } from '#reviews/ugc/ugc.ts'
import { readStageCurve } from '#scorecards/ugc/stages.ts'
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
