import { askWechat } from '../access-token.ts'
import { isPassing } from '../errors.ts'
import { updateState } from './pushes.sql.ts'
import { backToComposing } from './releases.sql.ts'
import type { Run } from './run.ts'

const INVALID_MEDIA = 40007

/** Takes a draft out of the box again, after which the push can be composed anew. Deleting twice deletes once, so lost answers are repeated. */
export async function discardDraft({ pool, account, push, now }: Run): Promise<void> {
  const answer = await askWechat(pool, account, { path: '/cgi-bin/draft/delete', body: { media_id: push.media_id } }, now)
  if (answer.ok) return backToComposing(pool, push.id, '草稿已从公众号的草稿箱删除，可以修改后再推。', now)
  if (answer.kind === 'away' || isPassing(answer.failure?.code ?? 0)) throw new Error(answer.message)
  const [to, problem] =
    answer.failure?.code === INVALID_MEDIA
      ? (['gone', '草稿已经不在草稿箱里：已经删除，或在公众号后台发表了。'] as const)
      : (['drafted', answer.message] as const)
  await updateState(pool, { id: push.id, from: ['discarding'], to, problem, now })
}
