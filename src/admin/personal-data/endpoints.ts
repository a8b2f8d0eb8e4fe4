import type { Endpoint, PayloadRequest } from 'payload'
import { erasePerson } from '#measurement/members/erase.ts'
import { declineRequest, findAsking } from '#measurement/members/erasure-requests.ts'
import { findPersonName } from '#measurement/members/person-name.ts'
import type { Whose } from '#measurement/members/whose.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { findContacts } from '#reviews/trials/contacts.ts'
import { download } from '../download.ts'
import { type Allowed, answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { findKept, readKept } from './kept.ts'
import { isKeyKind } from './key-kinds.ts'
import { keysOf } from './keys.ts'

/** Who answers a person's questions about their data. */
export const dataKeepers: Allowed = ['brand-manager']

/** `/api/personal-data…`: a person of an order, of a request on `/me`, or of an id of WeChat, a mall or a browser, or a phone. */
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
    const [pool, now] = [sharedPool(), new Date()]
    return answer({ name: await findPersonName(pool, whose, now), kept: await findKept(pool, whose, now) })
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
  const kept = whose && (await readKept(sharedPool(), whose, new Date()))
  if (!kept) return nobody(req)
  const name = kept.person?.id ?? 'elsewhere'
  req.payload.logger.info({ user: req.user!.id, person: name }, 'personal data exported')
  return download(`person-${name}.json`, 'application/json', `${JSON.stringify(kept, null, 2)}\n`)
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
  if (kind === 'mobile') {
    const contacts = await findContacts(sharedPool(), textOf(input.value))
    return contacts && { contacts }
  }
  const keys = await keysOf(sharedPool(), { kind, value: textOf(input.value), source: textOf(input.source) })
  return keys.length > 0 ? { keys, isElsewhere: true } : undefined
}

const nobody = (req: PayloadRequest): Response =>
  answerError(req, 404, {
    zh: '没有找到可识别的人，或其记录已被删除。',
    en: 'Nobody who is known is meant, or their data was erased.',
  })

const malformed: Bilingual = {
  zh: '请填写编号或手机号；会员号还要选来源。',
  en: 'Give an id or a phone; of a member id also its source.',
}
const noAnswer: Bilingual = { zh: '请写明不办理的原因，最多 300 字。', en: 'Say why, in up to 300 characters.' }
const quicker: Bilingual = { zh: '这条申请已经办过或被撤回。', en: 'It was decided or taken back meanwhile.' }
