import { verifyApiKey } from '#people/api-keys.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { log } from '#platform/log.ts'
import type { DoorName } from '../drop-words.ts'
import type { Measuring } from '../measuring.ts'
import { answerBusy, answerError } from './answers.ts'
import type { Door, DoorAnswer, DoorRequest } from './door.ts'

/** A door with what all doors share: other methods are 405, a database that is away is 503, every refusal is counted. */
export function guard(name: DoorName, door: Omit<Door, 'name'>): Door {
  return {
    ...door,
    name,
    answer: async (request, measuring) => {
      const answer = await answerGuarded(door, request, measuring)
      if (answer.refused) measuring.drops.add(name, answer.refused)
      return answer
    },
  }
}

async function answerGuarded(door: Omit<Door, 'name'>, request: DoorRequest, measuring: Measuring): Promise<DoorAnswer> {
  if (!door.methods.includes(request.method)) {
    return answerError(405, 'method', `use ${door.methods.join(' or ')}`, { allow: door.methods.join(', ') })
  }
  try {
    return await door.answer(request, measuring)
  } catch (error) {
    // The client went away in the middle of its body: nobody reads this answer, and nothing is wrong with us.
    if (isAborted(error)) return answerError(400, 'aborted', 'the body ended early', { connection: 'close' })
    if (!isDatabaseAway(error)) log.error({ err: error, door: door.path }, 'a door failed')
    return answerBusy('database')
  }
}

const isAborted = (error: unknown): boolean =>
  error instanceof Error && ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as { code?: string }).code ?? '')

/** `undefined` when the request carries a valid API key, else the 401. */
export async function refuseWithoutKey(request: DoorRequest, measuring: Measuring): Promise<DoorAnswer | undefined> {
  if (await verifyApiKey(measuring.pool, request.headers.authorization)) return undefined
  return answerError(401, 'unauthorized', 'Authorization: Bearer <API key> is missing or not valid', {
    'www-authenticate': 'Bearer',
    connection: 'close',
  })
}
