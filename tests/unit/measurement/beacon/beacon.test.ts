import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { beacon } from '#generated/beacon.ts'
import { channelOfReferrer } from '#measurement/beacon/arrival.client.ts'
import { eventId } from '#measurement/beacon/identifier.client.ts'
import { readWaiting, type Store, type Waiting, writeWaiting } from '#measurement/beacon/outbox.client.ts'
import { isUuidV7, timeOfUuidV7 } from '#platform/uuidv7.ts'
import { beaconFile, buildBeacon } from '../../../../scripts/build-beacon.ts'

const event = (at: number, id = eventId(at)): Waiting => ({ id, type: 'open', subject: 'articles:1', at, channel: 'site' })

describe('the beacon in the pages', () => {
  it('is the one its source makes', async () => {
    expect(readFileSync(beaconFile, 'utf8')).toBe(await buildBeacon())
  })

  it('costs a page at most 1.6 KB', () => {
    expect(gzipSync(beacon, { level: 9 }).length).toBeLessThanOrEqual(1600)
  })

  it('stays inside the script element and in the syntax of 2019', () => {
    expect(beacon).not.toMatch(/<\/|<!--/)
    expect(beacon).not.toMatch(/\?\.[a-z[(]|\?\?|\|\|=/)
  })
})

describe('identifiers', () => {
  it('are UUIDv7 of their time, each different', () => {
    const at = Date.UTC(2026, 10, 22)
    const ids = Array.from({ length: 200 }, () => eventId(at))
    expect(ids.every((id) => isUuidV7(id) && timeOfUuidV7(id) === at)).toBe(true)
    expect(new Set(ids).size).toBe(200)
  })
})

describe('what waits', () => {
  it('is kept for 72 hours and no longer', () => {
    const now = Date.now()
    const store: Store = {}
    writeWaiting(store, [event(now - 72 * 3_600_000 - 1000), event(now - 71 * 3_600_000), event(now)])
    expect(readWaiting(store)).toHaveLength(2)
  })

  it('never grows beyond the latest 200', () => {
    const now = Date.now()
    const store: Store = {}
    const events = Array.from({ length: 250 }, (_, index) => event(now - 250 + index))
    writeWaiting(store, events)
    expect(readWaiting(store)).toEqual(events.slice(50))
  })

  it('begins anew when somebody else wrote nonsense there', () => {
    for (const nonsense of ['', '{', 'null', '{"a":1}', '7']) expect(readWaiting({ hub_q: nonsense })).toEqual([])
    expect(readWaiting({})).toEqual([])
  })

  it('costs only the resending when the storage is full', () => {
    const full = Object.defineProperty({} as Store, 'hub_q', {
      set() {
        throw new Error('QuotaExceededError')
      },
    })
    expect(() => writeWaiting(full, [event(Date.now())])).not.toThrow()
  })
})

describe('where a visit came from', () => {
  it.each([
    ['', 'direct'],
    ['https://hub.example/articles', 'site'],
    ['https://www.baidu.com/s?wd=1', 'web-search'],
    ['https://www.google.com/', 'web-search'],
    ['https://blog.example/post', 'other'],
  ])('%s is %s', (referrer, channel) => {
    expect(channelOfReferrer(referrer, 'hub.example')).toBe(channel)
  })
})
