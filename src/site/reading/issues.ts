import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { as, type Reader } from './reader.ts'

/** One issue as a line of its column's index. */
export type IssueLine = { id: string; path: string; title: string; issue: number | null; publishedAt: string }

/** All issues of a column, newest first. */
export async function listIssues(reader: Reader, column: string): Promise<IssueLine[]> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'brand-stories',
    where: { column: { equals: column } },
    sort: ['-issueNumber', '-publishedAt'],
    depth: 0,
    pagination: false,
    select: { title: true, slug: true, issueNumber: true, publishedAt: true, createdAt: true },
  })
  return docs.map((doc) => ({
    id: doc.id,
    path: `/stories/${doc.slug}`,
    title: doc.title,
    issue: doc.issueNumber ?? null,
    publishedAt: doc.publishedAt ?? doc.createdAt,
  }))
}

/** The issues before and after one, whatever numbers are missing between. A story without a number has no neighbours. */
export function neighboursOf(
  issues: readonly IssueLine[],
  issue: number | null,
): { previous: IssueLine | null; next: IssueLine | null } {
  const numbered = issues.filter((line): line is IssueLine & { issue: number } => line.issue !== null)
  if (issue === null) return { previous: null, next: null }
  return {
    previous: numbered.find((line) => line.issue < issue) ?? null,
    next: numbered.findLast((line) => line.issue > issue) ?? null,
  }
}

/**
 * The day of the week on which a column comes out, 0 for Sunday, as far as its last issues show it: the one of at least three of the
 * last four. `null` when they show none.
 */
export function weekdayOf(issues: readonly Pick<IssueLine, 'publishedAt'>[], timeZone = hubTimeZone()): number | null {
  const days = issues.slice(0, 4).map(({ publishedAt }) => weekday(publishedAt, timeZone))
  return days.find((day) => days.filter((other) => other === day).length >= 3) ?? null
}

const weekday = (at: string, timeZone: string): number => new Date(`${dayOf(new Date(at), timeZone)}T00:00:00Z`).getUTCDay()
