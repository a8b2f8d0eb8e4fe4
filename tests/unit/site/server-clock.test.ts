import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { serverNow, setClock } from '#site/live/server-clock.client.ts'

const hub = Date.parse('2026-11-26T12:00:00Z')

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.setSystemTime(hub)
  setClock(dated(hub), hub)
  vi.useRealTimers()
})

const dated = (at: number, age?: number) =>
  new Headers({ date: new Date(at).toUTCString(), ...(age === undefined ? {} : { age: String(age) }) })

describe('the clock of a page', () => {
  it.each([3 * 3_600_000, -20 * 60_000, 5_000])('goes by the hub when the browser is wrong by %i ms', (wrong) => {
    vi.setSystemTime(hub + wrong)
    setClock(dated(hub), Date.now())
    expect(Math.abs(serverNow() - hub)).toBeLessThanOrEqual(500)
  })

  it('leaves a browser alone that is right', () => {
    vi.setSystemTime(hub + 800)
    setClock(dated(hub), Date.now() - 200)
    expect(serverNow()).toBe(Date.now())
  })

  it('adds the age of an answer that was kept on the way', () => {
    vi.setSystemTime(hub)
    setClock(dated(hub - 90_000, 90), Date.now())
    expect(serverNow()).toBe(hub)
  })

  it('stays as it is when an answer says no date', () => {
    vi.setSystemTime(hub)
    setClock(new Headers(), Date.now())
    expect(serverNow()).toBe(hub)
  })
})
