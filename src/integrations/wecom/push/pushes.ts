import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { isAppId } from '../../wechat/account.ts'
import { cleanText } from '../../wechat/article-html/text.ts'
import { findWecomAccount } from '../wecom-account.ts'
import { lineOf, readContent, type WecomType } from './content.ts'
import type { Criteria } from './criteria.ts'
import { MOST_TEXT_BYTES } from './limits.ts'
import { deletePush, type ListedPush, type PushRow, selectPush, selectPushes, updateState, upsertPush } from './pushes.sql.ts'
import { type PushAct, pushActs } from './states.ts'

const SHOWN = 50
const FURTHEST_MS = 90 * DAY_MS

export type Push = PushRow

export type Composition = {
  kind: 'single' | 'group'
  collection: WecomType
  document: string
  /** Of the card; empty takes the content's own. */
  title: string
  text: string
  card: PushRow['card']
  /** Only of a card that opens a mini program. */
  mini: { appId: string; page: string } | null
  criteria: Criteria
  /** Not before then; `null` as soon as it is sent. */
  at: Date | null
}

type Refused = 'no-account' | 'text' | 'empty' | 'mini' | 'at' | 'not-published' | 'state'

export const readPush = (pool: Pool, id: string): Promise<Push | undefined> => selectPush(pool, id)

export const listPushes = (pool: Pool): Promise<ListedPush[]> => selectPushes(pool, SHOWN)

/** Makes a push, or changes the one of this id while it is composed. Nothing of it leaves the hub yet. */
export async function composePush(
  payload: Payload,
  pool: Pool,
  { id, by, now, ...made }: Composition & { id?: string; by: string; now: Date },
): Promise<Result<string, Refused>> {
  const account = await findWecomAccount(pool)
  if (!account) return fail('no-account', 'no account is connected')
  const text = cleanText(made.text).trim()
  if (Buffer.byteLength(text) > MOST_TEXT_BYTES) return fail('text', 'the text is too long')
  if (text === '' && made.card === 'none') return fail('empty', 'neither a text nor a card')
  const mini = made.card === 'miniprogram' ? made.mini : null
  if (made.card === 'miniprogram' && !(mini && isAppId(mini.appId) && isPage(mini.page))) return fail('mini', 'no mini program')
  if (made.at && made.at.getTime() > now.getTime() + FURTHEST_MS) return fail('at', 'too far ahead')
  const content = await readContent(payload, { collection: made.collection, id: made.document }, now)
  if (!content) return fail('not-published', made.document)
  const push = id ?? uuidv7(now)
  const row = {
    id: push,
    corp_id: account.corpId,
    kind: made.kind,
    collection: made.collection,
    document_id: made.document,
    title: lineOf(made.title) || content.title,
    text,
    card: made.card,
    mini_app_id: mini?.appId ?? null,
    mini_page: mini?.page ?? null,
    criteria: made.criteria,
    scheduled_at: made.at,
  }
  return (await upsertPush(pool, row, { by, now })) ? ok(push) : fail('state', 'it is not composed any more')
}

/** Lets the worker go on with a push, or takes it back before anything was made. False when it does not stand where this begins. */
export const actOnPush = (pool: Pool, id: string, act: PushAct, now: Date): Promise<boolean> =>
  updateState(pool, { id, ...pushActs[act], now })

export const forgetPush = (pool: Pool, id: string): Promise<boolean> => deletePush(pool, id)

const isPage = (page: string): boolean => /^[\w/-]+(\?[\w=&%.-]*)?$/.test(page) && page.length <= 200
