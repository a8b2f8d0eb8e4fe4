import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { inRequestTransaction } from '../plan/in-transaction.ts'
import { uploadFolder } from '../upload-folder.ts'
import { type CutFlaw, cutReplay } from './cut-replay.ts'
import { endCut, type LeasedCut, leaseCut, lockCut, updatePercent } from './cuts.sql.ts'

type Hub = { payload: Payload; pool: Pool; clock: Clock }

/** Cuts what was asked for, one after the other, until `lost`. */
export function keepCutting(payload: Payload, pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  keepLooking(
    async () => {
      while (!lost.aborted && (await cutNext({ payload, pool, clock }, lost)));
    },
    {
      everyMs: SECOND_MS,
      failed: (error) => log.warn({ err: error.message }, 'a clip was not cut; it will be tried again'),
      lost,
    },
  )
}

/** Cuts the one that waits longest and puts it into its draft. Gives whether there was one. */
export async function cutNext(hub: Hub, stop: AbortSignal): Promise<boolean> {
  const cut = await leaseCut(hub.pool, hub.clock())
  if (!cut) return false
  const made = await make(hub, cut, stop)
  if (made.ok) await keep(hub, cut, made.value)
  else await endCut(hub.pool, cut, { state: 'failed', problem: made.kind, clip: null })
  return true
}

async function make({ payload, pool, clock }: Hub, cut: LeasedCut, stop: AbortSignal): Promise<Result<Buffer, CutFlaw | 'gone'>> {
  const replay = await payload.findByID({
    collection: 'clips',
    id: cut.replay,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  if (!replay?.filename) return fail('gone', 'the recording is not here any more')
  const toSeconds = Math.min(cut.toSeconds ?? Number.POSITIVE_INFINITY, replay.durationSeconds ?? Number.POSITIVE_INFINITY)
  if (toSeconds <= cut.fromSeconds) return fail('beyond', 'the recording ends before')
  const into = path.join(tmpdir(), `zhongcao-cut-${cut.shortVideo}-${process.pid}.mp4`)
  let told = 0
  const onPercent = (percent: number) => {
    const now = clock()
    if (now.getTime() - told < SECOND_MS) return
    told = now.getTime()
    updatePercent(pool, cut, { percent, now }).catch(() => {})
  }
  try {
    const file = path.join(uploadFolder('clips'), path.basename(replay.filename))
    return await cutReplay({ file, into, fromSeconds: cut.fromSeconds, toSeconds }, { onPercent, stop })
  } finally {
    await rm(into, { force: true })
  }
}

/** The clip becomes a file of the hub, and the draft's own, unless somebody has chosen another one or published it meanwhile. */
async function keep({ payload }: Hub, cut: LeasedCut, bytes: Buffer): Promise<void> {
  const req = await createLocalReq({ context: {} }, payload)
  await inRequestTransaction(req, async () => {
    const db = await queryableOf(req)
    if (!(await lockCut(db, cut))) return fail('superseded', 'something else was asked meanwhile')
    const draft = await payload.findByID({
      collection: 'short-videos',
      id: cut.shortVideo,
      depth: 0,
      draft: true,
      overrideAccess: true,
      disableErrors: true,
      req,
    })
    if (!draft) {
      await endCut(db, cut, { state: 'failed', problem: 'gone', clip: null })
      return ok(null)
    }
    const clip = await payload.create({
      collection: 'clips',
      data: { title: draft.title || cut.shortVideo } as never,
      file: { data: bytes, mimetype: 'video/mp4', name: 'clip.mp4', size: bytes.length },
      depth: 0,
      overrideAccess: true,
      req,
    })
    req.file = undefined
    const isFree = draft._status !== 'published' && (!draft.file || draft.file === cut.before)
    if (isFree)
      await payload.update({
        collection: 'short-videos',
        id: cut.shortVideo,
        data: { file: clip.id },
        depth: 0,
        draft: true,
        overrideAccess: true,
        req,
      })
    await endCut(db, cut, { state: 'done', problem: isFree ? null : 'own-file', clip: String(clip.id) })
    return ok(null)
  })
}
