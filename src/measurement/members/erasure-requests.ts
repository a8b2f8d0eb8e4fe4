import type { Queryable } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { insertRequest } from './erasure-requests.sql.ts'

export {
  countOpenRequests,
  declineRequest,
  deleteRequest as withdrawRequest,
  selectAsking as findAsking,
  selectErasures as listErasures,
  selectOpenRequests as listOpenRequests,
  selectOwnRequest as findOwnRequest,
} from './erasure-requests.sql.ts'

/** A member asks for everything of his to be erased; asked twice, it is one request. False when there is no such member. */
export const askForErasure = (db: Queryable, member: Buffer, now: Date): Promise<boolean> =>
  insertRequest(db, { id: uuidv7(now), member, now })
