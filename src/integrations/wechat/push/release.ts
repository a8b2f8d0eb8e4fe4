import { inTransaction } from '#platform/database.ts'
import { DAY_MS, MINUTE_MS } from '#platform/days.ts'
import { askWechat } from '../access-token.ts'
import { idOf, type WechatAnswer, type WechatCall } from '../api.ts'
import { isPassing } from '../errors.ts'
import { findOfficialAccount } from '../official-account.ts'
import { isSaid, toSaying } from '../said.ts'
import { findPublished } from './find-published.ts'
import { updateState } from './pushes.sql.ts'
import { isUsedUp } from './quota.ts'
import { readDraft } from './read-draft.ts'
import { readPublication, readSendStatus } from './read-outcome.ts'
import { readQuota } from './read-quotas.ts'
import { type Ending, endRelease, lockQuota, lookLater, markSubmitted, markSubmitting } from './releases.sql.ts'
import type { Run } from './run.ts'
import type { PushState } from './states.ts'
import { sourceAddress, writeRequest } from './write-request.ts'

const INVALID_MEDIA = 40007
const SENT_BEFORE = 45065
const SENT_JUST_NOW = 45066
const BUSY = -1

/** So long something is handed in by itself, also again after a lost answer: the key of a send keeps it from happening twice for a day, but nobody wants it at night. */
const REPEATED_MS = 30 * MINUTE_MS
/** So often it is asked what became of a publication whose answer was lost: about two minutes. */
const MOST_LOOKS = 6
/** So long WeChat is asked for the end of what it has taken. */
const ASKED_MS = DAY_MS

/** The ten seconds are over: what goes out is looked at once more, counted, and handed in once. */
export async function submitRelease(run: Run): Promise<void> {
  const { pool, push, now } = run
  if (isTooLate(run)) return back(run, 'releasing', tooLate(push.problem ?? ''))
  const stale = await findStale(run)
  if (stale) return back(run, 'releasing', stale)
  const account = await findOfficialAccount(pool)
  const outcome = await inTransaction(pool, async (client) => {
    await lockQuota(client, push.app_id)
    const quota = account ? await readQuota(client, account, { notify: push.notify, now, but: push.id }) : null
    if (!quota || isUsedUp(quota)) return 'used-up'
    return (await markSubmitting(client, push.id, now)) ? 'ours' : 'taken'
  })
  if (outcome === 'used-up') return back(run, 'releasing', '群发或发布的次数已经用完，没有提交。')
  if (outcome === 'ours') await handIn(run, { isFirst: true })
}

/** Nobody knows whether it was handed in. A send is handed in again under its key, which WeChat takes once; a publication is looked for. */
export async function settleRelease(run: Run): Promise<void> {
  const { push, now } = run
  if (push.publish_id || push.msg_id) return askRelease(run)
  const since = now.getTime() - (push.submitted_at?.getTime() ?? 0)
  if (push.notify && since < REPEATED_MS) return handIn(run, { isFirst: false })
  await lookFor(run)
}

async function handIn(run: Run, { isFirst }: { isFirst: boolean }): Promise<void> {
  const { pool, account, push, now } = run
  const answer = await askWechat(pool, account, callOf(run), now)
  const ids = readIds(answer)
  if (ids) return markSubmitted(pool, push.id, push.notify ? { ...ids, publishId: null } : { ...ids, msgId: null }, now)
  const code = answer.ok ? 0 : (answer.failure?.code ?? 0)
  // Busy may mean done, so it is as good as no answer.
  const isLost = answer.ok || answer.failure?.isLost === true || code === BUSY
  if (push.notify && (isLost || code === SENT_JUST_NOW))
    throw new Error('提交时微信没有应答，稍后用同一个编号再问一次，不会发两遍。')
  if (isLost) return lookFor(run)
  const isPutOff = answer.kind === 'away' || isPassing(code)
  // That a second one is refused says nothing of the first.
  if (!isFirst && isPutOff) throw new Error(answer.message)
  if (!isFirst) return lookFor(run)
  if (isPutOff) return again(run, answer.message)
  if (code === INVALID_MEDIA || code === SENT_BEFORE) return lookFor(run)
  await back(run, 'submitting', answer.message)
}

/** A publication has no key of its own; a send has. */
const callOf = ({ push }: Run): WechatCall =>
  push.notify
    ? {
        path: '/cgi-bin/message/mass/sendall',
        body: {
          filter: { is_to_all: true },
          mpnews: { media_id: push.media_id },
          msgtype: 'mpnews',
          send_ignore_reprint: 0,
          clientmsgid: push.release_key,
        },
      }
    : { path: '/cgi-bin/freepublish/submit', body: { media_id: push.media_id } }

/** What it is known by, also in the answer that it was handed in before; `null` when there is nothing to know it by. */
function readIds(answer: WechatAnswer) {
  const isBefore = !answer.ok && answer.failure?.code === SENT_BEFORE
  const said = answer.ok ? answer.value : isBefore ? answer.failure?.said : undefined
  const [publishId, msgId] = [idOf(said?.publish_id), idOf(said?.msg_id)]
  return publishId || msgId ? { publishId, msgId, msgDataId: idOf(said?.msg_data_id) } : null
}

/** What cannot be repeated is looked for: among what is published, by the address of the push itself, and in the draft box. */
async function lookFor(run: Run): Promise<void> {
  const { pool, account, push, now } = run
  const since = push.submitted_at ? now.getTime() - push.submitted_at.getTime() : 0
  const source = await sourceAddress(run, 0)
  const found = source.ok && !push.notify ? await findPublished(pool, account, source.value, now) : null
  if (found?.ok && found.value) return end(run, { to: 'published', ...found.value })
  if (found && !found.ok && found.kind === 'away' && since < REPEATED_MS) throw new Error(found.message)
  const draft = await readDraft(run)
  if (draft === 'away' && since < REPEATED_MS) throw new Error('微信接口没有应答，稍后再核对有没有发出。')
  if (push.tries < MOST_LOOKS && !push.notify) throw new Error('提交时微信没有应答，正在核对有没有发布。')
  await updateState(pool, { id: push.id, from: ['submitting'], to: 'unsure', problem: unsure[draft], now })
}

const unsure = {
  gone: '提交时微信没有应答。草稿已经不在草稿箱里，多半已经发出：请到公众号后台核对，再在这里选择结果。',
  there: '提交时微信没有应答，草稿还在草稿箱里。请到公众号后台核对有没有发出，再在这里选择结果；没有核对之前不要再发。',
  away: '提交以后微信一直没有应答，或不让查。请到公众号后台核对有没有发出，再在这里选择结果；没有核对之前不要再发。',
}

/** WeChat has it: how did it end? An event may say so sooner. */
export async function askRelease(run: Run): Promise<void> {
  const { pool, account, push, now } = run
  const call = push.notify
    ? { path: '/cgi-bin/message/mass/get', body: { msg_id: push.msg_id } }
    : { path: '/cgi-bin/freepublish/get', body: { publish_id: push.publish_id } }
  const answer = await askWechat(pool, account, call, now)
  const said = answer.ok ? toSaying(answer.value) : null
  const ending = isSaid(said) ? (push.notify ? readSendStatus(said) : readPublication(said)) : null
  if (ending) return end(run, ending)
  if (now.getTime() - (push.submitted_at?.getTime() ?? 0) < ASKED_MS) {
    if (!answer.ok) throw new Error(answer.message)
    return lookLater(pool, push, now)
  }
  const problem = '提交以后超过一天，微信还没有给出结果。请到公众号后台核对，再在这里选择结果。'
  await updateState(pool, { id: push.id, from: ['submitted', 'submitting'], to: 'unsure', problem, now })
}

/** Why what lies in the draft box may not go out: an article was taken down or changed since, or a consent in it was taken back. */
async function findStale(run: Run): Promise<string | null> {
  for (const [place, article] of run.push.articles.entries()) {
    const written = await writeRequest(run, place)
    if (!written.ok) {
      if (written.kind === 'away' || isPassing(written.failure?.code ?? 0)) throw new Error(written.message)
      return written.message
    }
    if (written.value.hash.toString('hex') !== article.sentHash)
      return `《${article.title}》推到草稿箱以后变过（改动、优惠到期或授权收回）。请先“把改动更新到草稿”，再发表。`
  }
  return null
}

const end = ({ pool, push, now }: Run, ending: Ending): Promise<void> =>
  inTransaction(pool, (client) => endRelease(client, push.id, ending, now))

/** Whoever pressed waits no longer for it. */
const isTooLate = ({ push, now }: Run): boolean => now.getTime() - (push.released_at?.getTime() ?? 0) > REPEATED_MS

const tooLate = (problem: string): string =>
  `半小时里都没能提交，所以没有发出：再发就不是你要的时间了。需要的话请重新发表。${problem}`

/** It did not go out and will not by itself: the draft is still there, with why. */
async function back({ pool, push, now }: Run, from: PushState, problem: string): Promise<void> {
  await updateState(pool, { id: push.id, from: [from], to: 'drafted', problem, now })
}

/** Nothing was handed in: once more, from the beginning, unless what was to go out now would go out in the middle of the night. */
async function again(run: Run, problem: string): Promise<void> {
  const { pool, push, now } = run
  if (isTooLate(run)) return back(run, 'submitting', tooLate(problem))
  await updateState(pool, { id: push.id, from: ['submitting'], to: 'releasing', problem, now })
  throw new Error(problem)
}
