import type { Endpoint, PayloadRequest } from 'payload'
import { erasePerson } from '#measurement/members/erase.ts'
import { declineRequest, findAsking } from '#measurement/members/erasure-requests.ts'
import { exportPerson } from '#measurement/members/export.ts'
import { findPersonName } from '#measurement/members/person-name.ts'
import type { Whose } from '#measurement/members/whose.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { download } from '../download.ts'
import { type Allowed, answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { isKeyKind } from './key-kinds.ts'
import { keysOf } from './keys.ts'

/** Who answers a person's questions about their data. */
export const dataKeepers: Allowed = ['brand-manager']

/** `/api/personal-data…`: a person of an order, of a request on `/me`, or of an id of WeChat, a mall or a browser. */
export const personalDataEndpoints: Endpoint[] = [
  {
    path: '/personal-data',
    method: 'get',
    handler: async (req) => {
      const refused = refuse(req, dataKeepers)
      if (refused) return refused
      const query = new URL(req.url ?? '', 'http://hub').searchParams
      return exportOf(req, await whoseOf({ order: query.get('order'), request: query.get('request') }))
    },
  },
  // An id is no part of an address: those are kept in logs.
  staffAction('/personal-data/export', dataKeepers, async (input, req) => exportOf(req, await whoseOf(input))),
  staffAction('/personal-data/find', dataKeepers, async (input, req) => {
    const whose = await whoseOf(input)
    if (!whose) return answerError(req, 400, malformed)
    return answer({ name: await findPersonName(sharedPool(), whose, new Date()) })
  }),
  staffAction('/personal-data/erase', dataKeepers, async (input, req) => {
    const whose = await whoseOf(input)
    const by = String(req.user!.id)
    const erased = whose && (await erasePerson(sharedPool(), { ...whose, by, now: new Date() }))
    if (!erased?.ok) return nobody(req)
    req.payload.logger.info({ user: by, ...erased.value }, 'personal data erased')
    return answer(erased.value)
  }),
  staffAction('/personal-data/decline', dataKeepers, async (input, req) => {
    const [id, why] = [textOf(input.request), textOf(input.answer).trim()]
    if (!isUuid(id) || why === '' || why.length > 300) return answerError(req, 400, noAnswer)
    const declined = await declineRequest(sharedPool(), { id, by: String(req.user!.id), answer: why, now: new Date() })
    return declined ? answer({ request: id }) : answerError(req, 409, quicker)
  }),
]

async function exportOf(req: PayloadRequest, whose: Whose | undefined): Promise<Response> {
  const exported = whose && (await exportPerson(sharedPool(), { ...whose, now: new Date() }))
  if (!exported?.ok) return nobody(req)
  const { person } = exported.value
  req.payload.logger.info({ user: req.user!.id, person: person.id }, 'personal data exported')
  return download(`person-${person.id}.json`, 'application/json', `${JSON.stringify(exported.value, null, 2)}\n`)
}

/** `order` (the hub's number), `request` (of a member who waits), or `kind` and `value` of an id with its `source`. */
async function whoseOf(input: Record<string, unknown>): Promise<Whose | undefined> {
  const order = Number(input.order)
  if (Number.isSafeInteger(order) && order > 0) return { orderKey: order }
  const [request, kind] = [textOf(input.request), textOf(input.kind)]
  if (isUuid(request)) {
    const member = await findAsking(sharedPool(), request)
    return member && { keys: [member] }
  }
  if (!isKeyKind(kind)) return undefined
  const keys = await keysOf(sharedPool(), { kind, value: textOf(input.value), source: textOf(input.source) })
  return keys.length > 0 ? { keys, isElsewhere: true } : undefined
}

const nobody = (req: PayloadRequest): Response =>
  answerError(req, 404, {
    zh: '没有找到可识别的人，或其记录已被删除。',
    en: 'Nobody who is known is meant, or their data was erased.',
  })

const malformed: Bilingual = { zh: '请填写编号；会员号还要选来源。', en: 'Give an id; of a member id also its source.' }
const noAnswer: Bilingual = { zh: '请写明不办理的原因，最多 300 字。', en: 'Say why, in up to 300 characters.' }
const quicker: Bilingual = { zh: '这条申请已经办过或被撤回。', en: 'It was decided or taken back meanwhile.' }
