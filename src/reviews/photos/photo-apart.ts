import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { type PhotoResult, unreadable } from './photo.ts'
import { refusePhoto } from './refuse-photo.ts'

const MOST_WAITING = 20
const JOB_MS = 20_000
const IDLE_MS = 30_000
const START_ATTEMPTS = 3

type Apart = { child?: ChildProcess; last: Promise<unknown>; waiting: number; idle?: NodeJS.Timeout }

// Pages are bundled, so this file exists more than once in the front process; the process apart exists once.
const holder = globalThis as typeof globalThis & { zhongcaoPhotosApart?: Apart }

/**
 * `remakePhoto` in a process apart, one photo at a time. Throws when twenty are waiting or the process cannot be started; a photo
 * that ends or stalls that process is refused as damaged.
 */
export async function remakePhotoApart(bytes: Uint8Array): Promise<PhotoResult> {
  const refused = refusePhoto(bytes)
  if (refused) return { ok: false, message: refused }
  holder.zhongcaoPhotosApart ??= { last: Promise.resolve(), waiting: 0 }
  const apart = holder.zhongcaoPhotosApart
  if (apart.waiting >= MOST_WAITING) throw new Error('too many photos are waiting')
  apart.waiting++
  const turn = apart.last.then(() => remakeIn(apart, bytes))
  apart.last = turn.catch(() => undefined)
  return turn.finally(() => {
    apart.waiting--
  })
}

async function remakeIn(apart: Apart, bytes: Uint8Array): Promise<PhotoResult> {
  clearTimeout(apart.idle)
  apart.child ??= await start()
  const { made, isLast } = await ask(apart.child, bytes)
  if (isLast) end(apart)
  else apart.idle = setTimeout(() => end(apart), IDLE_MS).unref()
  return made
}

function end(apart: Apart): void {
  apart.child?.kill('SIGKILL')
  apart.child = undefined
}

/** Node 20 sometimes loses an import while TypeScript is being read, so a start is tried again. */
async function start(attempt = 1): Promise<ChildProcess> {
  const child = fork(path.resolve(/* turbopackIgnore: true */ process.cwd(), 'src/reviews/photos/photo-child.ts'), [], {
    execArgv: ['--import', 'tsx', '--max-old-space-size=256'],
    // Nothing of the hub's settings: no address of the database, no secret.
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, MALLOC_ARENA_MAX: '2' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const isReady = await new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true))
    child.once('exit', () => resolve(false))
    child.once('error', () => resolve(false))
  })
  if (!isReady && attempt < START_ATTEMPTS) return start(attempt + 1)
  if (!isReady) throw new Error('the process that makes photos did not start')
  // It must not keep a hub, or a load that has ended, from ending.
  child.unref()
  child.channel?.unref()
  return child
}

type Answered = { made: PhotoResult; isLast: boolean }

function ask(child: ChildProcess, bytes: Uint8Array): Promise<Answered> {
  return new Promise((resolve) => {
    // While it works it is waited for.
    child.ref()
    child.channel?.ref()
    const settle = (answered: Answered) => {
      clearTimeout(timer)
      child.off('message', settle).off('exit', lose).off('error', lose)
      child.unref()
      child.channel?.unref()
      resolve(answered)
    }
    const lose = () => settle({ made: { ok: false, message: unreadable }, isLast: true })
    const timer = setTimeout(lose, JOB_MS)
    child.once('message', settle).once('exit', lose).once('error', lose)
    child.send(bytes, (error) => error && lose())
  })
}
