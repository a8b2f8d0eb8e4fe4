import { askWechat } from '../access-token.ts'
import type { Run } from './run.ts'

const INVALID_MEDIA = 40007

/** A draft that was published, sent or deleted is not in the box any more. Throws while nobody answers. */
export async function isDraftGone({ pool, account, push, now }: Run): Promise<boolean> {
  const answer = await askWechat(pool, account, { path: '/cgi-bin/draft/get', body: { media_id: push.media_id } }, now)
  if (!answer.ok && answer.kind === 'away') throw new Error(answer.message)
  return !answer.ok && answer.failure?.code === INVALID_MEDIA
}
