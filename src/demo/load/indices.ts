import { addDays, dayOf } from '#platform/days.ts'
import { indexMarks, indexWords, makeIndexPoints } from '../indices.ts'
import { ensure } from './documents.ts'
import { SEED } from './facts.ts'
import { sendLines } from './send-lines.ts'
import type { Load } from './steps.ts'

/** The words that are followed, the marked days, and seven months of one source. */
export async function loadIndices(load: Load): Promise<void> {
  const { payload, now, timeZone } = load
  const today = dayOf(new Date(now), timeZone)
  const lines = makeIndexPoints(today, SEED)
  for (const data of indexWords) await ensure(payload, { collection: 'index-keywords', key: 'word', data })
  await sendLines(load, {
    door: 'index-points',
    lines,
    onSent: (sent) => load.report('搜索指数 indices', sent, lines.length),
  })
  for (const { daysAgo, ...mark } of indexMarks) {
    const day = `${addDays(today, -daysAgo)}T12:00:00.000Z`
    await ensure(payload, { collection: 'index-events', key: 'title', data: { ...mark, day } })
  }
}
