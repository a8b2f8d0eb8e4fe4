import { selectLink } from '../links.sql.ts'
import { addHub, isCode } from '../links.ts'
import type { Measuring } from '../measuring.ts'
import { isVisitorId } from '../parse-event.ts'
import { answerError } from './answers.ts'
import type { Door, DoorAnswer, DoorRequest } from './door.ts'
import { guard } from './guard.ts'

/** `GET /go/<code>`: leads out to a mall with `hub=<code>.<visitor>`; without the visitor when there is none or it refuses. */
export const goDoor: Door = guard('go', { path: '/go/:code', methods: ['GET', 'HEAD'], answer: lead })

async function lead({ params, cookies }: DoorRequest, { pool }: Measuring): Promise<DoorAnswer> {
  const code = params.code ?? ''
  const link = isCode(code) ? await selectLink(pool, code) : undefined
  if (!link) return answerError(404, 'unknown', '没有这个链接 · there is no such link')
  const visitor = cookies.hub_no !== '1' && isVisitorId(cookies.hub_v) ? cookies.hub_v : undefined
  return {
    status: 302,
    headers: {
      location: addHub(link.target, code, visitor),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer-when-downgrade',
      'x-robots-tag': 'noindex',
    },
    body: '',
  }
}
