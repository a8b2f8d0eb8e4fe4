import type { Endpoint, PayloadRequest } from 'payload'
import { findAudience } from '#integrations/wecom/push/audience.ts'
import { isWecomType } from '#integrations/wecom/push/content.ts'
import { readCriteria } from '#integrations/wecom/push/criteria.ts'
import { actOnPush, type Composition, composePush, forgetPush } from '#integrations/wecom/push/pushes.ts'
import { isPushAct } from '#integrations/wecom/push/states.ts'
import { actOnTasks, isTaskAct } from '#integrations/wecom/push/task-acts.ts'
import { findWecomAccount } from '#integrations/wecom/wecom-account.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { parseInstant } from '#platform/instant.ts'
import { isRecord } from '#platform/outside-text.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { wecomPushers } from './roles.ts'

/** `/api/wecom-pushes…`: editors and brand managers choose whom a content is sent to, see how many, and have tasks made. */
export const wecomPushEndpoints: Endpoint[] = [
  staffAction('/wecom-pushes', wecomPushers, async (input, req) => {
    const composition = readComposition(input)
    const id = input.id === undefined ? undefined : textOf(input.id)
    if (!composition || (id !== undefined && !isUuid(id))) return answerError(req, 400, refusals.shape)
    const of = { id, by: String(req.user!.id), now: new Date() }
    const made = await composePush(req.payload, sharedPool(), { ...composition, ...of })
    if (made.ok) return answer({ id: made.value })
    return answerError(req, CONFLICTS.includes(made.kind) ? 409 : 400, refusals[made.kind])
  }),
  staffAction('/wecom-pushes/audience', wecomPushers, async (input, req) => {
    const [kind, criteria] = [readKind(input.kind), readCriteria(input.criteria)]
    if (!kind || !criteria) return answerError(req, 400, refusals.shape)
    const account = await findWecomAccount(sharedPool())
    if (!account) return answerError(req, 409, refusals['no-account'])
    const push = isUuid(textOf(input.id)) ? textOf(input.id) : null
    const asked = { corpId: account.corpId, kind, criteria, caps: account.caps, push }
    const { open, capped, left, caps } = await findAudience(sharedPool(), asked, new Date())
    const staff = new Set(open.map(({ sender }) => sender)).size
    return answer({ open: open.length, capped: capped.length, staff, left, caps })
  }),
  staffAction('/wecom-pushes/act', wecomPushers, async (input, req) => {
    const [id, act, now] = [textOf(input.id), textOf(input.act), new Date()]
    if (!isUuid(id)) return answerError(req, 400, refusals.shape)
    if (isTaskAct(act)) {
      const done = await actOnTasks(sharedPool(), id, act, now)
      if (!done.ok) return answerError(req, 409, done.kind === 'state' ? refusals.state : { zh: done.message, en: done.message })
      note(req, id, `tasks of a WeCom push: ${act}`)
      return answer({ tasks: done.value })
    }
    if (!isPushAct(act)) return answerError(req, 400, refusals.shape)
    if (!(await actOnPush(sharedPool(), id, act, now))) return answerError(req, 409, refusals.state)
    note(req, id, `WeCom push: ${act}`)
    return answer({ isDone: true })
  }),
  staffAction('/wecom-pushes/forget', wecomPushers, async (input, req) => {
    const id = textOf(input.id)
    if (!isUuid(id) || !(await forgetPush(sharedPool(), id))) return answerError(req, 409, refusals.state)
    note(req, id, 'WeCom push deleted')
    return answer({ isDone: true })
  }),
]

const CONFLICTS: readonly string[] = ['no-account', 'not-published', 'state']

const readKind = (value: unknown): 'single' | 'group' | null => (value === 'single' || value === 'group' ? value : null)

function readComposition(input: Record<string, unknown>): Composition | null {
  const [kind, criteria] = [readKind(input.kind), readCriteria(input.criteria)]
  const { collection, card } = input
  const document = textOf(input.document)
  const at = input.at === undefined || input.at === null || input.at === '' ? null : parseInstant(input.at)
  if (!kind || !criteria || !isWecomType(collection) || !isUuid(document) || at === undefined) return null
  if (card !== 'link' && card !== 'miniprogram' && card !== 'none') return null
  const mini = isRecord(input.mini) ? { appId: textOf(input.mini.appId).trim(), page: textOf(input.mini.page).trim() } : null
  // Longer than `textOf` keeps: a text has up to 4,000 bytes.
  const text = typeof input.text === 'string' ? input.text.slice(0, 10_000) : ''
  const title = textOf(input.title)
  return { kind, criteria, collection, document, title, text, card, mini, at: at === null ? null : new Date(at) }
}

const note = (req: PayloadRequest, push: string, what: string): void =>
  req.payload.logger.info({ user: req.user?.id, push }, what)

type Refusal = 'shape' | 'no-account' | 'text' | 'empty' | 'mini' | 'at' | 'not-published' | 'state'

const refusals: Record<Refusal, Bilingual> = {
  shape: { zh: '请选择内容和收件人，再试一次。', en: 'Choose a content and whom it goes to, then try again.' },
  'no-account': { zh: '还没有连接企业微信。', en: 'WeCom is not connected.' },
  text: { zh: '文字太长：最多 3900 字节，大约 1300 个汉字。', en: 'The text is too long: at most 3,900 bytes.' },
  empty: { zh: '文字和卡片至少要有一样。', en: 'Give a text or a card.' },
  mini: {
    zh: '小程序卡片要填 wx 开头的 AppID 和页面路径，例如 pages/article/index?id=1。',
    en: 'A mini-program card needs an AppID and a page, such as pages/article/index?id=1.',
  },
  at: { zh: '最多提前 90 天预约。', en: 'At most 90 days ahead.' },
  'not-published': {
    zh: '这篇内容还没有发布，或已被删除。请先发布。',
    en: 'It is not published, or was deleted. Publish it first.',
  },
  state: { zh: '这次推送的状态已经变了，请刷新页面。', en: 'The push has moved on: load the page again.' },
}
