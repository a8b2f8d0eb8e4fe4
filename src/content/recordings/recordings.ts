import type { PayloadRequest } from 'payload'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { largestRecordingBytes } from './limits.ts'
import { hasRoomFor, receivedBytes, recordingFile, removeLeftOver, removeRecording, writePart } from './recording-files.ts'
import {
  deleteOldRecordings,
  deleteRecording,
  insertRecording,
  leaveFinish,
  type NamedFile,
  type RecordingRow,
  selectBegun,
  selectRecording,
  sumOpen,
  takeFinish,
  touchRecording,
  updateClip,
} from './recordings.sql.ts'

/** An upload that nobody goes on with is forgotten after so long. */
const KEPT_MS = 2 * DAY_MS

export type Begun = { id: string; received: number }

/**
 * Begins the upload of a recording, or finds the one that this colleague began with the same file: it goes on at `received`. Refuses
 * one that is larger than the hub takes (`too-large`) or than its disk (`no-room`).
 */
export async function beginRecording(
  pool: Pool,
  { file, now }: { file: NamedFile; now: Date },
): Promise<Result<Begun, 'too-large' | 'no-room'>> {
  if (file.size > largestRecordingBytes()) return fail('too-large', `${file.size} bytes`)
  const begun = await selectBegun(pool, file)
  if (begun) return ok({ id: begun.id, received: await receivedBytes(begun.id) })
  // While a recording becomes a file of the hub it is there twice.
  if (!(await hasRoomFor((await sumOpen(pool)) + file.size * 2))) return fail('no-room', 'the disk is too full')
  const id = uuidv7(now)
  await insertRecording(pool, { id, file, now })
  return ok({ id, received: 0 })
}

type Part = { id: string; user: string; at: number; body: AsyncIterable<Uint8Array>; now: Date }

/** Takes the next bytes of one; gives how many have come. `elsewhere`: these are not the next ones, `received` of `begin` says which. */
export async function takePart(
  pool: Pool,
  { id, user, at, body, now }: Part,
): Promise<Result<number, 'gone' | 'elsewhere' | 'interrupted' | 'no-room'>> {
  const upload = await findOpen(pool, id, user)
  if (!upload) return fail('gone', 'there is no such upload')
  if (at !== (await receivedBytes(id))) return fail('elsewhere', 'the next bytes are others')
  await touchRecording(pool, id, now)
  try {
    return ok(at + (await writePart(id, { at, most: upload.size - at, body })))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return fail(code === 'ENOSPC' ? 'no-room' : 'interrupted', message)
  }
}

/** How many bytes of it have come; nothing for one that is not there. */
export async function countReceived(pool: Pool, id: string, user: string): Promise<number | null> {
  return (await findOpen(pool, id, user)) ? receivedBytes(id) : null
}

type Finish = { id: string; user: string; title: string; now: Date }

/**
 * Makes a whole recording a file of the hub, as the colleague of the request; asked for twice it is the same one. `no-film`: the file is
 * refused, in the words of the message, and gone.
 */
export async function finishRecording(
  pool: Pool,
  req: PayloadRequest,
  { id, user, title, now }: Finish,
): Promise<Result<{ clip: string }, 'gone' | 'not-whole' | 'busy' | 'no-film'>> {
  const upload = await selectRecording(pool, id, user)
  if (upload?.clip_id) return ok({ clip: upload.clip_id })
  if (!upload) return fail('gone', 'there is no such upload')
  if ((await receivedBytes(id)) !== upload.size) return fail('not-whole', 'bytes are missing')
  if (!(await takeFinish(pool, id, now))) return fail('busy', 'it is being made')
  try {
    const clip = await makeClip(req, upload, title)
    await updateClip(pool, id, clip)
    await removeRecording(id)
    return ok({ clip })
  } catch (error) {
    const { status, message } = error as Error & { status?: number }
    if (status !== 400) {
      await leaveFinish(pool, id)
      throw error
    }
    await forget(pool, id)
    return fail('no-film', message)
  }
}

async function makeClip(req: PayloadRequest, { id, name, size }: RecordingRow, title: string): Promise<string> {
  const file = { data: Buffer.alloc(0), tempFilePath: recordingFile(id), mimetype: 'video/mp4', name: 'recording.mp4', size }
  try {
    const clip = await req.payload.create({
      collection: 'clips',
      data: { title: (title || name.replace(/\.[^.]*$/, '')).slice(0, 120) } as never,
      file,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return String(clip.id)
  } finally {
    req.file = undefined
  }
}

/** Gives one up, with what has come of it. */
export async function forgetRecording(pool: Pool, id: string, user: string): Promise<void> {
  if (await findOpen(pool, id, user)) await forget(pool, id)
}

async function forget(pool: Pool, id: string): Promise<void> {
  await deleteRecording(pool, id)
  await removeRecording(id)
}

/** Takes away uploads that nobody has gone on with for two days. */
export async function forgetOldRecordings(pool: Pool, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS)
  for (const id of await deleteOldRecordings(pool, before)) await removeRecording(id)
  await removeLeftOver(before)
}

async function findOpen(pool: Pool, id: string, user: string): Promise<RecordingRow | undefined> {
  const upload = await selectRecording(pool, id, user)
  return upload?.clip_id ? undefined : upload
}
