import type { Endpoint } from 'payload'
import { sharedPool } from '#platform/database.ts'
import { listReports } from '#reviews/readers/reports.ts'
import { answer, answerError, isUuid, refuse } from '../guard.ts'

/** `GET /api/review-reports?review=<id>` → {reports: [{id, code, note, at}]}: what readers reported about a review, newest first. */
export const reviewReportsEndpoint: Endpoint = {
  path: '/review-reports',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, ['moderator', 'brand-manager'])
    if (refused) return refused
    const review = new URL(req.url ?? '', 'http://hub').searchParams.get('review') ?? ''
    if (!isUuid(review)) return answerError(req, 400, { zh: '请指明评价。', en: 'Name the review.' })
    return answer({ reports: await listReports(sharedPool(), review) })
  },
}
