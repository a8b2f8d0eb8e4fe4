import { expect, test } from 'vitest'
import { makeCalendar } from '#site/feeds/calendar.ts'
import { makeRobots } from '#site/feeds/robots.ts'
import { xml } from '#site/feeds/xml.ts'

const live = {
  id: '0193',
  path: '/live/qiu',
  title: '秋日护肤;夜场,开播',
  notice: '带上\n你的问题',
  startsAt: '2026-11-25T12:00:00Z',
  endsAt: null,
  updatedAt: '2026-11-22T08:00:00Z',
  isCancelled: false,
}

test('a live stream becomes an event of an hour with a reminder when it says no end', () => {
  const lines = unfold(makeCalendar(live))
  expect(lines).toContain('DTSTART:20261125T120000Z')
  expect(lines).toContain('DTEND:20261125T130000Z')
  expect(lines).toContain('TRIGGER:-PT10M')
  expect(lines).toContain('SUMMARY:秋日护肤\\;夜场\\,开播')
  expect(lines).toContain('STATUS:CONFIRMED')
})

test('a cancelled stream says so under the same id', () => {
  expect(unfold(makeCalendar({ ...live, isCancelled: true }))).toEqual(
    expect.arrayContaining(['STATUS:CANCELLED', 'UID:0193@zhongcao']),
  )
})

test('no line of a calendar is longer than 75 bytes, and none breaks inside a character', () => {
  const text = makeCalendar({ ...live, title: '长'.repeat(80), notice: '话'.repeat(200) })
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(unfold(text)).toContain(`SUMMARY:${'长'.repeat(80)}`)
})

test('XML escapes markup and drops what it cannot hold', () => {
  expect(xml('A&B <"茶"> \u0000\u000b')).toBe('A&amp;B &lt;&quot;茶&quot;&gt; ')
})

test('robots may come to the search, and ask it nothing', () => {
  const refused = [...makeRobots().matchAll(/^Disallow: (.+)$/gm)].map(([, begin = '']) => begin)
  const isRefused = (path: string) => refused.some((begin) => path.startsWith(begin))
  expect(isRefused('/search')).toBe(false)
  expect(['/search?q=x', '/search/suggest', '/en/search?q=x'].map(isRefused)).toEqual([true, true, true])
})

test('robots stay out of the machinery but may see pictures', () => {
  expect(makeRobots()).toMatch(/Disallow: \/admin\n[\s\S]*Allow: \/api\/media\/file\/\n[\s\S]*Sitemap: http/)
})

const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')
