import type { Endpoint } from 'payload'
import { answerError, isUuid, refuse } from '../guard.ts'
import { indexReaders } from './roles.ts'

/** `GET /api/search-index/evidence/<id>`: leads to the screenshot behind a value. */
export const evidenceEndpoint: Endpoint = {
  path: '/search-index/evidence/:id',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, indexReaders)
    if (refused) return refused
    const id = String(req.routeParams?.id ?? '')
    const shot = isUuid(id)
      ? await req.payload.findByID({
          collection: 'index-evidence',
          id,
          user: req.user,
          overrideAccess: false,
          disableErrors: true,
        })
      : null
    if (!shot?.filename) return answerError(req, 404, { zh: '没有这张截图。', en: 'There is no such screenshot.' })
    const location = `/api/index-evidence/file/${encodeURIComponent(shot.filename)}`
    return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } })
  },
}
