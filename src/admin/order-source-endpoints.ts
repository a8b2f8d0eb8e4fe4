import type { Endpoint, PayloadRequest } from 'payload'
import { closeSource, createSource, finishRotation, rotateSource } from '#orders/sources.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, staffAction, textOf } from './guard.ts'

const MANAGERS = ['brand-manager'] as const

/** `/api/order-sources…`: administrators and brand managers open, rotate and close the sources that orders are signed by. */
export const orderSourceEndpoints: Endpoint[] = [
  staffAction('/order-sources', MANAGERS, async (input, req) => {
    const slug = textOf(input.slug).trim()
    const label = textOf(input.label).trim() || slug
    const made = await createSource(sharedPool(), { slug, label: [...label].slice(0, 60).join('') })
    if (!made.ok) return answerError(req, 400, refusals[made.kind])
    note(req, slug, 'order source opened')
    return answer({ secret: made.value })
  }),
  staffAction('/order-sources/rotate', MANAGERS, async (input, req) => {
    const slug = textOf(input.slug)
    const made = await rotateSource(sharedPool(), slug)
    if (!made.ok) return answerError(req, 404, refusals[made.kind])
    note(req, slug, 'order secret rotated')
    return answer({ secret: made.value })
  }),
  staffAction('/order-sources/finish', MANAGERS, async (input, req) => {
    const slug = textOf(input.slug)
    const isDone = await finishRotation(sharedPool(), slug)
    if (isDone) note(req, slug, 'older order secret ended')
    return answer({ isDone })
  }),
  staffAction('/order-sources/close', MANAGERS, async (input, req) => {
    const slug = textOf(input.slug)
    const isDone = await closeSource(sharedPool(), slug)
    if (isDone) note(req, slug, 'order source closed')
    return answer({ isDone })
  }),
]

const note = (req: PayloadRequest, source: string, what: string): void =>
  req.payload.logger.info({ user: req.user?.id, source }, what)

const refusals: Record<'slug' | 'taken' | 'unknown', Bilingual> = {
  slug: { zh: '标识只能用小写字母、数字和连字符，最多 40 个。', en: 'A slug is 1 to 40 of a-z, 0-9 and -.' },
  taken: { zh: '已有同名的订单来源。', en: 'There is such a source already.' },
  unknown: { zh: '没有这个来源，或已停用。', en: 'There is no such open source.' },
}
