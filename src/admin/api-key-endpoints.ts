import type { Endpoint } from 'payload'
import { makeApiKey, revokeApiKey } from '#people/api-keys.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, isUuid, staffAction, textOf } from './guard.ts'

/** `/api/api-keys…`: administrators make and revoke keys. The answer to making one is the only place that shows it. */
export const apiKeyEndpoints: Endpoint[] = [
  staffAction('/api-keys', [], async (input, req) => {
    const made = await makeApiKey(sharedPool(), { label: textOf(input.label), by: String(req.user?.id), now: new Date() })
    if (!made.ok) return answerError(req, 400, { zh: made.message, en: 'Say what the key is for, in at most 60 characters.' })
    req.payload.logger.info({ user: req.user?.id, apiKey: made.value.id }, 'API key made')
    return answer({ key: made.value.key })
  }),
  staffAction('/api-keys/revoke', [], async (input, req) => {
    const id = textOf(input.id)
    const isRevoked = isUuid(id) && (await revokeApiKey(sharedPool(), id, new Date()))
    if (isRevoked) req.payload.logger.info({ user: req.user?.id, apiKey: id }, 'API key revoked')
    return answer({ isRevoked })
  }),
]
