import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { openOfficialAccount } from '../official-account.ts'
import { isSaid, listAt, type Said, textAt } from '../said.ts'
import { readSource } from './find-published.ts'
import { readPush } from './pushes.ts'
import { readPublication, readSending } from './read-outcome.ts'
import { type Ending, endRelease, selectByMsgId, selectByPublishId, selectUntold, type Untold } from './releases.sql.ts'
import { sourceAddress } from './write-request.ts'

type Event = { appId: string; said: Said }

const REMEMBERED_MS = 30 * DAY_MS

/** An event says how a publication ended. Throws while the answer that would tell its id is still on its way. */
export async function followPublication(pool: Pool, { appId, said }: Event, now: Date): Promise<void> {
  const [info] = listAt(said, 'PublishEventInfo')
  if (!isSaid(info)) return
  const ending = readPublication(info)
  const publishId = textAt(info, 'publish_id')
  if (!ending || publishId === '') return
  const push = (await selectByPublishId(pool, appId, publishId)) ?? (await findUntold(pool, appId, ending, now))
  if (push) await end(pool, push, ending, now)
  else log.info({ publishId }, 'WeChat tells of a publication that was not made here')
}

/** An event says how a send ended. Throws while the answer that would tell its id is still on its way. */
export async function followSending(pool: Pool, { appId, said }: Event, now: Date): Promise<void> {
  const msgId = textAt(said, 'MsgID') || textAt(said, 'MsgId')
  if (msgId === '') return
  const push = await selectByMsgId(pool, appId, msgId)
  if (push) return end(pool, push, readSending(said), now)
  waitForAnswer(await listUntold(pool, appId, now), { notify: true })
  log.info({ msgId }, 'WeChat tells of a send that was not made here')
}

const end = (pool: Pool, push: string, ending: Ending, now: Date): Promise<void> =>
  inTransaction(pool, (client) => endRelease(client, push, ending, now))

const listUntold = (pool: Pool, appId: string, now: Date) => selectUntold(pool, appId, new Date(now.getTime() - REMEMBERED_MS))

/** The push whose own address (阅读原文) the publication carries: its answer was lost, or somebody published the draft by hand. */
async function findUntold(pool: Pool, appId: string, { to, articleId }: Ending, now: Date): Promise<string | null> {
  const untold = await listUntold(pool, appId, now)
  if (untold.length === 0) return null
  const account = articleId && to !== 'rejected' ? await openOfficialAccount(pool) : null
  if (account?.appId === appId) {
    const source = await readSource(pool, account, articleId!, now)
    if (!source.ok) throw new Error(source.message)
    for (const { id } of source.value ? untold : []) {
      const push = await readPush(pool, id)
      const own = push ? await sourceAddress({ pool, push, now }, 0) : null
      if (own?.ok && own.value === source.value) return id
    }
  }
  waitForAnswer(untold, { notify: false })
  return null
}

/** Of those that are being handed in in this way the answer, and with it the id, may still come. */
function waitForAnswer(untold: readonly Untold[], { notify }: { notify: boolean }): void {
  if (untold.some((push) => push.state === 'submitting' && push.notify === notify))
    throw new Error('a push is being handed in: its id is not known yet')
}
