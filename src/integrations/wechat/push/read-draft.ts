import { askWechat } from '../access-token.ts'
import type { Run } from './run.ts'

const INVALID_MEDIA = 40007

/** Whether the draft lies in the box: one that was published, sent or deleted is `gone`; `away`: nobody says, or WeChat will not. */
export async function readDraft({ pool, account, push, now }: Run): Promise<'there' | 'gone' | 'away'> {
  const answer = await askWechat(pool, account, { path: '/cgi-bin/draft/get', body: { media_id: push.media_id } }, now)
  if (answer.ok) return 'there'
  return answer.failure?.code === INVALID_MEDIA ? 'gone' : 'away'
}
