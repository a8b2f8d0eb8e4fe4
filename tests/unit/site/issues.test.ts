import { describe, expect, it } from 'vitest'
import { type IssueLine, neighboursOf, weekdayOf } from '#site/reading/issues.ts'
import { sayRhythm } from '#site/words/columns.ts'

const line = (issue: number | null, publishedAt = '2026-11-25T12:00:00Z'): IssueLine => ({
  id: String(issue),
  path: `/stories/${issue}`,
  title: `第 ${issue} 期`,
  issue,
  publishedAt,
})

const at = (...days: string[]) => days.map((day) => ({ publishedAt: `2026-${day}T20:00:00+08:00` }))

describe('the issues of a column', () => {
  const issues = [line(9), line(7), line(4), line(null)]

  it('follow one another across missing numbers', () => {
    expect(neighboursOf(issues, 7)).toMatchObject({ previous: { issue: 4 }, next: { issue: 9 } })
    expect(neighboursOf(issues, 9)).toMatchObject({ previous: { issue: 7 }, next: null })
    expect(neighboursOf(issues, 4)).toMatchObject({ previous: null, next: { issue: 7 } })
  })

  it('leave a story without a number alone', () => {
    expect(neighboursOf(issues, null)).toEqual({ previous: null, next: null })
  })
})

describe('the day of a column', () => {
  const zone = 'Asia/Shanghai'

  it('is that of three of its last four issues', () => {
    expect(weekdayOf(at('11-25', '11-19', '11-11', '11-04'), zone)).toBe(3)
    expect(sayRhythm('zh', { rhythm: 'weekly', weekday: 3 })).toBe('每周三更新')
  })

  it('is unknown while they differ or are few, and then the week is all that is said', () => {
    expect(weekdayOf(at('11-25', '11-18'), zone)).toBeNull()
    expect(weekdayOf(at('11-25', '11-18', '11-12', '11-05'), zone)).toBeNull()
    expect(sayRhythm('zh', { rhythm: 'weekly', weekday: null })).toBe('每周更新')
    expect(sayRhythm('en', { rhythm: 'monthly', weekday: 3 })).toBe('Every month')
  })

  it('is that of the hub, not of UTC', () => {
    const early = ['2026-11-25T01:00:00+08:00', '2026-11-18T01:00:00+08:00', '2026-11-11T01:00:00+08:00']
    expect(
      weekdayOf(
        early.map((publishedAt) => ({ publishedAt })),
        zone,
      ),
    ).toBe(3)
  })
})
