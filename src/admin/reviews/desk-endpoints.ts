import type { Endpoint, PayloadRequest } from 'payload'
import { isRole } from '#people/roles.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { countQueues, readQueue } from '#reviews/desk/desk.ts'
import { readItem } from '#reviews/desk/desk-item.ts'
import { type DeskOrder, type DeskTab, isDeskTab } from '#reviews/desk/desk-tabs.ts'
import { holdReview } from '#reviews/desk/holds.ts'
import { readPace } from '#reviews/desk/pace.ts'
import { type Allowed, answer, answerError, isUuid, refuse, staffAction } from '../guard.ts'

/** Who may look at the desk; what each may do there stands in the list of actions. */
export const deskReaders: Allowed = ['moderator', 'brand-manager']

/** The page that is asked for, of whatever stands in an address. */
export function readAsked(query: URLSearchParams): { tab: DeskTab; order: DeskOrder; after: string } {
  const tab = query.get('tab') ?? ''
  return {
    tab: isDeskTab(tab) ? tab : 'pending',
    order: query.get('order') === 'risk' ? 'risk' : 'due',
    after: query.get('after') ?? '',
  }
}

/** `GET /api/review-desk/queue?tab&order&after` → the lines of a tab, the place of the next ones, and how much waits in each. */
const queueEndpoint = deskRead('/queue', async (query, req) =>
  answer(await readQueue(sharedPool(), { ...readAsked(query), now: systemClock(), me: String(req.user?.id) })),
)

/** `GET /api/review-desk/item?review` → all that a decision needs. */
const itemEndpoint = deskRead('/item', async (query, req) => {
  const review = query.get('review') ?? ''
  const role = req.user?.role
  const item = isUuid(review) && isRole(role) ? await readItem(sharedPool(), review, { id: String(req.user?.id), role }) : null
  return item ? answer(item) : answerError(req, 404, { zh: '没有这条评价。', en: 'There is no such review.' })
})

/** `GET /api/review-desk/pace` → how many were decided in the last seven days, how many in time, the median. */
const paceEndpoint = deskRead('/pace', async () => answer(await readPace(sharedPool(), systemClock())))

const MOST_SEEN = 300

/**
 * `POST /api/review-desk/hold` {open?, seen} → who else looks at these reviews, and how much waits in each tab; `open` is what this
 * colleague has open now.
 */
const holdEndpoint = staffAction('/review-desk/hold', deskReaders, async (input, req) => {
  const ids = (Array.isArray(input.seen) ? input.seen : []).filter((id) => typeof id === 'string' && isUuid(id))
  const open = typeof input.open === 'string' && isUuid(input.open) ? input.open : null
  const seen = ids.slice(0, MOST_SEEN)
  const [holders, counts] = await Promise.all([
    holdReview(sharedPool(), { me: String(req.user?.id), open, seen, now: systemClock() }),
    countQueues(sharedPool()),
  ])
  return answer({ holders, counts })
})

function deskRead(path: string, read: (query: URLSearchParams, req: PayloadRequest) => Promise<Response>): Endpoint {
  return {
    path: `/review-desk${path}`,
    method: 'get',
    handler: async (req) => {
      const refused = refuse(req, deskReaders)
      if (refused) return refused
      try {
        return await read(req.searchParams ?? new URLSearchParams(), req)
      } catch (error) {
        if (!isDatabaseAway(error)) throw error
        return answerError(req, 503, { zh: '数据库暂时连不上。', en: 'The database is away.' })
      }
    },
  }
}

export const deskEndpoints: Endpoint[] = [queueEndpoint, itemEndpoint, paceEndpoint, holdEndpoint]
