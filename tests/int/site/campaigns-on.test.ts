import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { DAY_MS } from '#platform/days.ts'
import { listDuring, listRunningCampaigns } from '#site/reading/campaigns.ts'
import { makeArticle } from '../../builders/content.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
const now = Date.now()
const day = (n: number) => new Date(now + n * DAY_MS).toISOString()
const reader = () => ({ payload, locale: 'zh' as const })

beforeAll(async () => {
  ;({ payload } = await testPayload())
  const make = (name: string, from: number, until: number, more = {}) =>
    payload.create({
      collection: 'campaigns',
      data: { name, kind: 'promotion', startsAt: day(from), endsAt: day(until), ...more } as never,
    })
  await make('长', -2, 20)
  await make('短', -1, 3)
  await make('过去', -9, -1)
  await make('将来', 1, 5)
  await make('没开放的征集', -1, 9, { kind: 'trial' })
})

describe('campaigns that are on', () => {
  it('are those that anybody may see, the next to end first', async () => {
    expect((await listRunningCampaigns(reader())).map(({ name }) => name)).toEqual(['短', '长'])
  })

  it('show what was published for readers and shown live meanwhile, and nothing else', async () => {
    await makeArticle(payload, { title: '福利', kind: 'benefits', publishedAt: day(0) })
    await makeArticle(payload, { title: '指南', kind: 'guide', publishedAt: day(0) })
    await makeArticle(payload, { title: '旧福利', kind: 'benefits', publishedAt: day(-5) })
    await makeLive(payload, new Date(day(2)), { title: '期间' })
    await makeLive(payload, new Date(day(4)), { title: '之后' })
    const { articles, lives } = await listDuring(reader(), { startsAt: day(-1), endsAt: day(3) })
    expect(articles.map(({ title }) => title)).toEqual(['福利'])
    expect(lives.map(({ title }) => title)).toEqual(['期间'])
  })
})
