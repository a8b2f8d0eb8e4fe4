import type { Endpoint } from 'payload'
import { importPoints } from '#brand/index-imports.ts'
import { parseIndexPoint } from '#brand/index-point.ts'
import type { NumberedPoint } from '#brand/index-table.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf, isDay } from '#platform/days.ts'
import { isRecord } from '#platform/outside-text.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { indexKeepers } from './roles.ts'

const MOST_VALUES = 1_000

export type WeekOutcome = { accepted: number; duplicates: number; rejected: { keyword: string; day: string; reason: string }[] }

/**
 * `POST /api/search-index/week` {source, week, values: [{keyword, day, value}], evidence?}: values typed by hand, `evidence`
 * being the id of an uploaded screenshot. Good values are kept beside bad ones, which are named. It can be undone as an import.
 */
export const weekEndpoint: Endpoint = staffAction('/search-index/week', indexKeepers, async (input, req) => {
  const { values } = input
  const [source, week, evidence] = [textOf(input.source), textOf(input.week), textOf(input.evidence)]
  if (!source.trim() || !isDay(week) || !Array.isArray(values) || values.length > MOST_VALUES)
    return answerError(req, 400, { zh: '请选择来源和日期。', en: 'Choose a source and a week.' })
  if (evidence && !(isUuid(evidence) && (await isScreenshot(evidence))))
    return answerError(req, 400, { zh: '没有这张截图，请重新上传。', en: 'There is no such screenshot; upload it again.' })
  const now = new Date()
  const points: NumberedPoint[] = []
  const rejected: WeekOutcome['rejected'] = []
  for (const [index, value] of values.entries()) {
    const given = isRecord(value) ? value : {}
    const proof = evidence ? { evidence: `index-evidence:${evidence}` } : {}
    const point = parseIndexPoint(
      { keyword: given.keyword, day: given.day, value: given.value, source, ...proof },
      dayOf(now, hubTimeZone()),
    )
    if (point.ok) points.push({ line: index + 1, point: point.value })
    else rejected.push({ keyword: textOf(given.keyword), day: textOf(given.day), reason: point.message })
  }
  const from = { file: `手填 ${week}`, userId: String(req.user?.id), at: now }
  const { accepted, duplicates } = await importPoints(sharedPool(), points, from)
  req.payload.logger.info({ user: req.user?.id, source, week, accepted }, 'index points typed')
  return answer({ accepted, duplicates, rejected } satisfies WeekOutcome)

  async function isScreenshot(id: string): Promise<boolean> {
    const found = await req.payload.count({
      collection: 'index-evidence',
      where: { id: { equals: id } },
      user: req.user,
      overrideAccess: false,
    })
    return found.totalDocs === 1
  }
})
