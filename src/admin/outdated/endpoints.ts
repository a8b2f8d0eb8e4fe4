import type { Endpoint } from 'payload'
import { dismissOutdated } from '#content/outdated/outdated.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { lookAt } from './find-outdated.ts'
import { outdatedReaders } from './roles.ts'

const collections = ['articles', 'brand-stories', 'short-videos'] as const

/** `POST /api/outdated/dismiss` {key, isDismissed}: a line may stay as it is, or is on the list again. */
const dismissEndpoint = staffAction('/outdated/dismiss', outdatedReaders, async ({ key, isDismissed }, req) => {
  const id = textOf(key)
  if (!isUuid(id) || typeof isDismissed !== 'boolean') return answerError(req, 400, malformed)
  const isThere = await dismissOutdated(sharedPool(), { key: id, user: String(req.user?.id), isDismissed })
  return isThere ? answer({ key: id }) : answerError(req, 404, gone)
})

/** `POST /api/outdated/look` {collection, id} → {found}: looks at one text anew. */
const lookEndpoint = staffAction('/outdated/look', outdatedReaders, async (input, req) => {
  const collection = collections.find((one) => one === textOf(input.collection))
  const id = textOf(input.id)
  if (!collection || !isUuid(id)) return answerError(req, 400, malformed)
  return answer({ found: await lookAt(req.payload, sharedPool(), { collection, id }, systemClock()) })
})

export const outdatedEndpoints: Endpoint[] = [dismissEndpoint, lookEndpoint]

const malformed = { zh: '请求不完整。', en: 'The request is incomplete.' }
const gone = { zh: '已经不在列表里了。', en: 'It is no longer on the list.' }
