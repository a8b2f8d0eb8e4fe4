import type { Payload } from 'payload'
import { inTransaction, type Pool } from '#platform/database.ts'
import { askWechat } from '../access-token.ts'
import { isPassing } from '../errors.ts'
import { findOfficialAccount, openOfficialAccount } from '../official-account.ts'
import { deletePictures } from '../pictures.sql.ts'
import { discardDraft } from './discard-draft.ts'
import { findDraft } from './find-draft.ts'
import { lockPush, unlockPush, updateHashes, updateState } from './pushes.sql.ts'
import { readPush } from './pushes.ts'
import { askRelease, settleRelease, submitRelease } from './release.ts'
import type { Run } from './run.ts'
import type { PushState } from './states.ts'
import { updateDraft } from './update-draft.ts'
import { type ArticleRequest, sourceAddress, writeRequest } from './write-request.ts'

const INVALID_MEDIA = 40007

/**
 * Goes on with a push from where it stands; run twice, or again after a crash, it does nothing twice. Throws for what another try may
 * mend. What another worker runs is left to it. A draft whose answer was lost is looked for by its address and never made again by itself.
 */
export async function runPush(payload: Payload, pool: Pool, id: string, now: Date): Promise<void> {
  const client = await pool.connect()
  try {
    if (!(await lockPush(client, id))) return
    try {
      await goOn(payload, pool, id, now)
    } finally {
      await unlockPush(client, id)
    }
  } finally {
    client.release()
  }
}

async function goOn(payload: Payload, pool: Pool, id: string, now: Date): Promise<void> {
  const push = await readPush(pool, id)
  const goOnFrom = push && Object.hasOwn(steps, push.state) ? steps[push.state as keyof typeof steps] : undefined
  if (!push || !goOnFrom) return
  const [account, known] = [await openOfficialAccount(pool), await findOfficialAccount(pool)]
  if (!account || account.appId !== push.app_id) {
    const problem = '公众号已断开，或换成了另一个账号。'
    await updateState(pool, { id, from: [push.state], to: goOnFrom.without, problem, now })
    return
  }
  const run: Run = {
    payload,
    pool,
    account,
    miniProgram: known?.miniProgram ?? null,
    isSpaced: known?.isSpaced ?? false,
    push,
    now,
  }
  await goOnFrom.take(run)
}

type Step = { take: (run: Run) => Promise<void>; without: PushState }

/** How it goes on from each state that is under way, and where it stands when its account is not connected any more. */
const steps = {
  queued: { take: makeDraft, without: 'failed' },
  drafting: { take: settleDraft, without: 'unknown' },
  updating: { take: updateDraft, without: 'drafted' },
  discarding: { take: discardDraft, without: 'drafted' },
  releasing: { take: submitRelease, without: 'drafted' },
  submitting: { take: settleRelease, without: 'unsure' },
  submitted: { take: askRelease, without: 'unsure' },
} satisfies Partial<Record<PushState, Step>>

async function makeDraft(run: Run): Promise<void> {
  const { pool, account, push, now } = run
  const requests: ArticleRequest[] = []
  for (const place of push.articles.keys()) {
    const written = await writeRequest(run, place)
    if (!written.ok) {
      if (written.kind === 'away' || isPassing(written.failure?.code ?? 0)) return later(run, 'queued', written.message)
      return move(run, 'queued', 'failed', { problem: written.message })
    }
    requests.push(written.value)
  }
  const isOurs = await inTransaction(pool, async (client) => {
    await updateHashes(
      client,
      push.id,
      requests.map(({ hash }) => hash),
    )
    return updateState(client, { id: push.id, from: ['queued'], to: 'drafting', now })
  })
  if (!isOurs) return
  const body = { articles: requests.map((request) => request.body) }
  const answer = await askWechat(pool, account, { path: '/cgi-bin/draft/add', body }, now)
  if (answer.ok && typeof answer.value.media_id === 'string')
    return move(run, 'drafting', 'drafted', { mediaId: answer.value.media_id })
  if (answer.ok || answer.failure?.isLost) return settleDraft(run)
  if (answer.kind === 'away' || isPassing(answer.failure?.code ?? 0)) return later(run, 'drafting', answer.message)
  if (answer.failure?.code === INVALID_MEDIA) {
    const covers = requests.map((request) => String(request.body.thumb_media_id))
    await deletePictures(pool, account.appId, covers)
    return move(run, 'drafting', 'failed', { problem: `封面在公众号素材库里被删了，请再推一次，会重新上传。${answer.message}` })
  }
  return move(run, 'drafting', 'failed', { problem: answer.message })
}

/** Nobody knows whether there is a draft: WeChat is asked. Not seeing it is no proof that it will not appear. */
async function settleDraft(run: Run): Promise<void> {
  const { pool, account, now } = run
  const source = await sourceAddress(run, 0)
  if (!source.ok) return move(run, 'drafting', 'unknown', { problem: source.message })
  const found = await findDraft(pool, account, source.value, now)
  if (found.ok && found.value) return move(run, 'drafting', 'drafted', { mediaId: found.value })
  if (!found.ok && (found.kind === 'away' || isPassing(found.failure?.code ?? 0))) throw new Error(found.message)
  const problem = found.ok
    ? '推送时微信没有应答，草稿箱里也没有看到。请到公众号后台核对：有就不用再推，没有再点“重新推送”。'
    : `推送时微信没有应答，草稿箱也没能核对：${found.message}。请到公众号后台看一眼，再点“再查一次草稿箱”或“重新推送”。`
  await move(run, 'drafting', 'unknown', { problem })
}

type Outcome = { problem?: string; mediaId?: string }

async function move({ pool, push, now }: Run, from: PushState, to: PushState, outcome: Outcome): Promise<void> {
  await updateState(pool, { id: push.id, from: [from], to, ...outcome, now })
}

/** Nothing was done yet: it waits in the queue, with why, and is tried again. */
async function later(run: Run, from: PushState, problem: string): Promise<never> {
  await move(run, from, 'queued', { problem })
  throw new Error(problem)
}
