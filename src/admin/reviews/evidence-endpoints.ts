import type { Endpoint } from 'payload'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { exportCase, exportLog } from '#reviews/evidence/export.ts'
import { download, streamOf } from '../download.ts'
import { type Allowed, answerError, isUuid, refuse } from '../guard.ts'

/** Who answers a regulator. */
const evidenceKeepers: Allowed = ['moderator', 'brand-manager']

/**
 * `GET /api/evidence?format=csv|ndjson[&review=<id>]`: the log of decisions, all of it or one case, as lines; `format=json` with a review:
 * the case with every revision.
 */
export const evidenceEndpoint: Endpoint = {
  path: '/evidence',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, evidenceKeepers)
    if (refused) return refused
    const asked = new URL(req.url ?? '', 'http://hub').searchParams
    const [format, review] = [asked.get('format') ?? 'csv', asked.get('review') ?? undefined]
    if (!isFormat(format) || (review ? !isUuid(review) : format === 'json')) return answerError(req, 400, malformed)
    req.payload.logger.info({ user: req.user!.id, review, format }, 'evidence exported')
    const now = new Date()
    const name = `evidence-${review ?? 'all'}-${dayOf(now, hubTimeZone())}.${format}`
    if (format !== 'json') return download(name, types[format], streamOf(exportLog(sharedPool(), format, review)))
    const found = await exportCase(sharedPool(), review!, now)
    return found ? download(name, types.json, `${JSON.stringify(found, null, 2)}\n`) : answerError(req, 404, unknown)
  },
}

const types = { json: 'application/json', ndjson: 'application/x-ndjson', csv: 'text/csv' } as const
const isFormat = (text: string): text is keyof typeof types => text in types

const malformed = {
  zh: '格式应为 csv、ndjson，单条评价还可以是 json。',
  en: 'The format is csv or ndjson, for one review also json.',
}
const unknown = { zh: '没有这条评价。', en: 'There is no such review.' }
