import { describe, expect, it } from 'vitest'
import { daysOfRound, nextQuota, nextRound, roundDay } from '#integrations/wechat/statistics/kinds.ts'
import { isDelayed, readArticleDays, readArticleTotals } from '#integrations/wechat/statistics/read-datacube.ts'

describe('a round', () => {
  it('begins at half past eight in China, whatever the day is elsewhere', () => {
    const before = new Date('2026-11-20T00:29:59Z')
    const after = new Date('2026-11-20T00:30:00Z')
    expect([roundDay(before), roundDay(after)]).toEqual(['2026-11-19', '2026-11-20'])
    expect(nextRound(before)).toEqual(after)
    expect(nextRound(after)).toEqual(new Date('2026-11-21T00:30:00Z'))
    expect(nextQuota(after)).toEqual(new Date('2026-11-20T16:10:00Z'))
    expect(nextQuota(new Date('2026-11-20T15:59:59Z'))).toEqual(new Date('2026-11-20T16:10:00Z'))
  })

  it('is of 30 days, the latest first, and of none before November 2025', () => {
    const days = daysOfRound(new Date('2026-03-02T01:00:00Z'))
    expect([days.length, days[0], days.at(-1)]).toEqual([30, '2026-03-01', '2026-01-31'])
    expect(daysOfRound(new Date('2025-11-02T01:00:00Z'))).toEqual(['2025-11-01'])
    expect(daysOfRound(new Date('2025-10-02T01:00:00Z'))).toEqual([])
  })
})

describe('what datacube says', () => {
  const row = {
    stat_date: '2026-08-02',
    read_user: 12,
    read_user_source: [
      { user_count: 12, scene_desc: '全部' },
      { user_count: 3, scene_desc: '公众号消息' },
    ],
    share_user: 4,
    read_delivery_rate: 0.11,
    read_finish_rate: 0.12,
    read_jump_position: [{ position: 1, rate: 0.4 }],
  }
  const article = {
    ref_date: '2026-08-02',
    msgid: '2247490098_1',
    title: 't',
    content_url: 'https://mp.weixin.qq.com/s/x',
    publish_type: 1,
    detail_list: [row],
  }

  it('is read as it is documented', () => {
    expect(readArticleTotals({ is_delay: true, list: [article] })).toEqual([
      {
        msgid: '2247490098_1',
        title: 't',
        url: 'https://mp.weixin.qq.com/s/x',
        publishedOn: '2026-08-02',
        isNotified: false,
        totals: [
          {
            day: '2026-08-02',
            readers: 12,
            messageReaders: 3,
            shares: 4,
            deliveryRate: 0.11,
            finishRate: 0.12,
            figures: {
              read_jump_position: [{ position: 1, rate: 0.4 }],
              sources: [
                { scene: '全部', readers: 12 },
                { scene: '公众号消息', readers: 3 },
              ],
            },
          },
        ],
      },
    ])
    expect([isDelayed({ is_delay: true }), isDelayed({ is_delay: false }), isDelayed({})]).toEqual([true, false, false])
  })

  it('is read under its other names and as text, and what makes no sense is unknown, not 0', () => {
    const odd = {
      ...article,
      ref_date: '20260802',
      publish_type: '0',
      detail_list: {
        ...row,
        read_user: '12',
        read_user_source: [{ source_name: '公众号会话', read_user: 3 }],
        share_user: -1,
        read_delivery_rate: '85%',
        read_finish_rate: 4_000,
        read_jump_position: { first_screen: 14 },
      },
    }
    expect(readArticleTotals({ list: [odd] })[0]).toMatchObject({
      publishedOn: '2026-08-02',
      isNotified: true,
      totals: [{ readers: 12, messageReaders: 3, shares: null, deliveryRate: 85, finishRate: null }],
    })
    for (const list of [null, 'x', [null], [{}], [{ ...article, msgid: 'x' }], [{ ...article, ref_date: '' }]])
      expect(readArticleTotals({ list })).toEqual([])
  })

  it('reads and shares of a day are put together by article; who is not named is not there', () => {
    const reads = {
      list: [
        { msgid: '1_1', detail: { read_user: 5, read_user_source: [] } },
        { msgid: '2_1', detail: { read_user: 0 } },
      ],
    }
    const shares = {
      list: [
        { msgid: '1_1', detail: { share_user: 2 } },
        { msgid: '3_1', detail: { share_user: 1 } },
      ],
    }
    expect(readArticleDays(reads, shares)).toEqual([
      { msgid: '1_1', readers: 5, shares: 2, sources: [] },
      { msgid: '2_1', readers: 0, shares: null, sources: [] },
      { msgid: '3_1', readers: null, shares: 1, sources: null },
    ])
  })
})
