import type { Endpoint, PayloadRequest } from 'payload'
import { erasePerson } from '#measurement/members/erase.ts'
import { exportPerson } from '#measurement/members/export.ts'
import { sharedPool } from '#platform/database.ts'
import { type Allowed, answer, answerError, refuse, staffAction } from './guard.ts'

/** Who answers a person's questions about their data. */
export const dataKeepers: Allowed = ['brand-manager']

/** `GET /api/personal-data?order=<number>`: everything kept of the person that an order is of, as a JSON file. */
export const personalDataExport: Endpoint = {
  path: '/personal-data',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, dataKeepers)
    if (refused) return refused
    const orderKey = keyOf(new URL(req.url ?? '', 'http://hub').searchParams.get('order'))
    const exported = await exportPerson(sharedPool(), { orderKey, now: new Date() })
    if (!exported.ok) return nobody(req)
    req.payload.logger.info({ user: req.user!.id, order: orderKey }, 'personal data exported')
    return new Response(`${JSON.stringify(exported.value, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="person-${exported.value.person.id}.json"`,
        'cache-control': 'private, no-store',
      },
    })
  },
}

/** `POST /api/personal-data/erase` with the hub's number of an `order`: erases the person it is of, and answers with what went. */
export const personalDataErasure: Endpoint = staffAction('/personal-data/erase', dataKeepers, async ({ order }, req) => {
  const orderKey = keyOf(order)
  const erased = await erasePerson(sharedPool(), { orderKey, by: String(req.user!.id), now: new Date() })
  if (!erased.ok) return nobody(req)
  req.payload.logger.info({ user: req.user!.id, order: orderKey, ...erased.value }, 'personal data erased')
  return answer(erased.value)
})

/** The hub's number of an order; 0, which no order has, for anything else. */
function keyOf(value: unknown): number {
  const key = Number(value)
  return Number.isSafeInteger(key) && key > 0 ? key : 0
}

const nobody = (req: PayloadRequest): Response =>
  answerError(req, 404, {
    zh: '这笔订单没有可识别的买家，或其记录已被删除。',
    en: 'This order is of nobody who is known, or their data was erased.',
  })
