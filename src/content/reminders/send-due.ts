import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import type { ReminderChannel } from './kinds.ts'
import { claimDue, giveUpClaimed, missLate, pauseChannel, type Settled, settleClaimed } from './queue.sql.ts'
import type { Outcome, Reminder, ReminderSender } from './sender.ts'

/** Claimed together: what a worker that is killed leaves unknown at most. */
const BATCH = 100
/** How many are on their way at the same moment. */
const WIDTH = 32
/** Longer than a batch takes, whatever the channel does. */
const LEASE_MS = 5 * MINUTE_MS
/** So many lost answers are no chance: the channel rests, or all would be lost. */
const MOST_LOST = 5
const LOST_PAUSE_MS = MINUTE_MS

type Sending = { clock: Clock; stop?: AbortSignal; batch?: number }

/** Gives up what a lost worker had claimed, and what is too late to be of use. */
export async function tidyReminders(pool: Pool, now: Date): Promise<void> {
  const problem = '发送时程序中断，不知道有没有送到，不会再发。'
  await giveUpClaimed(pool, new Date(now.getTime() - LEASE_MS), { problem, now })
  await missLate(pool, now)
}

/** Sends what is due on one channel, at its pace, until nothing is, the channel has to rest or `stop`. Gives how many were sent. */
export async function sendDue(pool: Pool, sender: ReminderSender, { clock, stop, batch = BATCH }: Sending): Promise<number> {
  const takeTurn = createPace(sender.perSecond)
  let sent = 0
  while (!stop?.aborted) {
    const claimedAt = clock()
    const claimed = await claimDue(pool, { channel: sender.channel, limit: batch, now: claimedAt })
    if (claimed.length === 0) return sent
    const { outcomes, pause } = await sendAll(claimed, sender, takeTurn, stop)
    const settled = claimed.map((reminder, place) => toSettled(reminder, outcomes[place]))
    await settleClaimed(pool, { channel: sender.channel, claimedAt, settled, now: clock() })
    sent += settled.filter(({ state }) => state === 'sent').length
    await notePause(pool, sender.channel, pause, clock())
    if (pause) return sent
  }
  return sent
}

type Pause = { problem: string; pauseMs: number }

/** Those without an outcome were not tried. */
async function sendAll(claimed: Reminder[], sender: ReminderSender, takeTurn: () => Promise<void>, stop?: AbortSignal) {
  const outcomes: (Outcome | undefined)[] = []
  let [next, lost] = [0, 0]
  let pause: Pause | undefined
  const goOn = async (): Promise<void> => {
    while (next < claimed.length && !pause && !stop?.aborted) {
      const place = next++
      await takeTurn()
      if (pause || stop?.aborted) return
      const outcome = await sender.send(claimed[place]!).catch(toLost)
      outcomes[place] = outcome
      if (outcome.state === 'later') pause = outcome
      if (outcome.state === 'unknown' && ++lost >= MOST_LOST)
        pause = { problem: `接连没有应答，先停一会儿。${outcome.problem}`, pauseMs: LOST_PAUSE_MS }
    }
  }
  await Promise.all(Array.from({ length: Math.min(WIDTH, claimed.length) }, goOn))
  return { outcomes, pause: pause as Pause | undefined }
}

const toLost = (error: Error): Outcome => ({ state: 'unknown', problem: error.message })

function toSettled({ live, reader, moment }: Reminder, outcome: Outcome | undefined): Settled {
  const of = { live, reader, moment }
  if (!outcome) return { ...of, state: 'planned', problem: null, messageId: null }
  if (outcome.state === 'sent') return { ...of, state: 'sent', problem: null, messageId: outcome.messageId ?? null }
  const problem = outcome.problem.slice(0, 500)
  return { ...of, state: outcome.state === 'later' ? 'planned' : outcome.state, problem, messageId: null }
}

async function notePause(pool: Pool, channel: ReminderChannel, pause: Pause | undefined, now: Date): Promise<void> {
  const until = pause ? new Date(now.getTime() + pause.pauseMs) : null
  await pauseChannel(pool, channel, { until, problem: pause?.problem.slice(0, 500) ?? null })
}

/** Lets callers through one by one, so many a second. */
function createPace(perSecond: number): () => Promise<void> {
  let free = 0
  return async () => {
    if (perSecond === Number.POSITIVE_INFINITY) return
    const now = performance.now()
    const at = Math.max(now, free)
    free = at + SECOND_MS / perSecond
    if (at > now) await sleep(at - now)
  }
}
