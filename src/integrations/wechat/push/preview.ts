import type { Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { askWechat } from '../access-token.ts'
import { findOfficialAccount, openOfficialAccount } from '../official-account.ts'
import { deleteReader, type PreviewReader, selectReaders, upsertReader } from './preview.sql.ts'
import { readPush } from './pushes.ts'
import { withDraft } from './states.ts'

const MOST_READERS = 30

export async function listPreviewReaders(pool: Pool): Promise<PreviewReader[]> {
  const account = await findOfficialAccount(pool)
  return account ? selectReaders(pool, account.appId) : []
}

/** Keeps a colleague who is shown drafts; the same WeChat name again changes only what the colleague is called. */
export async function addPreviewReader(
  pool: Pool,
  { target, name, by, now }: { target: string; name: string; by: string; now: Date },
): Promise<Result<null, 'no-account' | 'target' | 'many'>> {
  const account = await findOfficialAccount(pool)
  if (!account) return fail('no-account', 'no official account is connected')
  const kind = kindOf(target)
  if (!kind) return fail('target', 'neither a WeChat name nor an openid')
  const known = await selectReaders(pool, account.appId)
  if (known.length >= MOST_READERS && !known.some((reader) => reader.target === target))
    return fail('many', `at most ${MOST_READERS}`)
  await upsertReader(pool, { appId: account.appId, kind, target, name: name || target, by, now })
  return ok(null)
}

export async function removePreviewReader(pool: Pool, target: string): Promise<boolean> {
  const account = await findOfficialAccount(pool)
  return account ? deleteReader(pool, account.appId, target) : false
}

/** Shows the draft of a push on the WeChat of a kept colleague. Twice shows it twice, which harms nobody. */
export async function previewPush(
  pool: Pool,
  id: string,
  { target, now }: { target: string; now: Date },
): Promise<Result<null, 'state' | 'reader' | 'refused' | 'away'>> {
  const [account, push] = [await openOfficialAccount(pool), await readPush(pool, id)]
  if (!account || !push || account.appId !== push.app_id || !withDraft.some((state) => state === push.state))
    return fail('state', 'there is no draft to show')
  const reader = (await selectReaders(pool, account.appId)).find((one) => one.target === target)
  if (!reader) return fail('reader', 'nobody of that name is kept')
  const whom = reader.kind === 'openid' ? { touser: reader.target } : { towxname: reader.target }
  const body = { ...whom, mpnews: { media_id: push.media_id }, msgtype: 'mpnews' }
  const answer = await askWechat(pool, account, { path: '/cgi-bin/message/mass/preview', body }, now)
  return answer.ok ? ok(null) : fail(answer.kind, answer.message)
}

/** An openid is 28 characters beginning with `o`; a WeChat name is shorter and begins with a letter, or is an old number. */
function kindOf(target: string): PreviewReader['kind'] | null {
  if (/^o[\w-]{27}$/.test(target)) return 'openid'
  return /^[A-Za-z][\w-]{5,19}$/.test(target) || /^1\d{10}$/.test(target) ? 'name' : null
}
