import { askWechat } from '../access-token.ts'
import { isPassing } from '../errors.ts'
import { updateHash, updateState } from './pushes.sql.ts'
import { readDraft } from './read-draft.ts'
import type { Run } from './run.ts'
import { writeRequest } from './write-request.ts'

const INVALID_MEDIA = 40007

/** Brings those articles of a draft up to date that have changed since; the same again changes nothing, so lost answers are repeated. */
export async function updateDraft(run: Run): Promise<void> {
  const { pool, account, push, now } = run
  const end = (problem: string | null) => updateState(pool, { id: push.id, from: ['updating'], to: 'drafted', problem, now })
  for (const [index, article] of push.articles.entries()) {
    const written = await writeRequest(run, index)
    if (!written.ok) {
      if (written.kind === 'away' || isPassing(written.failure?.code ?? 0)) throw new Error(written.message)
      return void (await end(written.message))
    }
    const { body, hash } = written.value
    if (article.sentHash === hash.toString('hex')) continue
    const update = { media_id: push.media_id, index, articles: body }
    const answer = await askWechat(pool, account, { path: '/cgi-bin/draft/update', body: update }, now)
    if (!answer.ok) {
      if (answer.kind === 'away' || isPassing(answer.failure?.code ?? 0)) throw new Error(answer.message)
      if (answer.failure?.code === INVALID_MEDIA && (await isGone(run))) return
      return void (await end(answer.message))
    }
    await updateHash(pool, push.id, index, hash)
  }
  await end(null)
}

/** Published or deleted there. */
async function isGone(run: Run): Promise<boolean> {
  const { pool, push, now } = run
  if ((await readDraft(run)) !== 'gone') return false
  const problem = '草稿不在草稿箱里了：已在公众号后台发表或删除。'
  return updateState(pool, { id: push.id, from: ['updating'], to: 'gone', problem, now })
}
