import type { Endpoint } from 'payload'
import { readLive } from '#measurement/live.ts'
import { sharedPool } from '#platform/database.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { type Allowed, answer, answerError, refuse } from '../guard.ts'
import { describeLive, type ShownLive } from './words.ts'

export const liveReaders: Allowed = ['brand-manager', 'analyst']

/** Reads and words the live view as it is now. */
export async function showLive(language: string): Promise<ShownLive> {
  const timeZone = hubTimeZone()
  return describeLive(await readLive(sharedPool(), { now: new Date(), timeZone }), { language, timeZone })
}

/** `GET /api/measuring/live`: what the open screen asks for every few seconds. */
export const liveEndpoint: Endpoint = {
  path: '/measuring/live',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, liveReaders)
    if (refused) return refused
    try {
      return answer(await showLive(req.i18n.language))
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      return answerError(req, 503, { zh: '数据库暂时连不上。', en: 'The database is away.' })
    }
  },
}
