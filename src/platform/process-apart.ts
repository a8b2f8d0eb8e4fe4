import type { ChildProcess } from 'node:child_process'
import { forkProgram } from './programs/start-program.ts'

const IDLE_MS = 30_000

/** A kind of work that is done in a process of its own, because what it opens may break, stall or swell whoever opens it. */
export type Apart<Answer> = {
  name: string
  /** The program, from the folder of the hub: it says `ready`, and to every message `{ made, isLast }`. */
  file: string
  /** After so long a job is given up, and its process with it. */
  jobMs: number
  mostWaiting: number
  /** The answer to a job that ended or stalled its process. */
  lost: Answer
  /** What the process is told of its surroundings besides `PATH`. */
  env?: Record<string, string | undefined>
}

type State = { child?: ChildProcess; last: Promise<unknown>; waiting: number; idle?: NodeJS.Timeout }

// Pages are bundled, so this file exists more than once in the front process; each process apart exists once.
const ofProcess = globalThis as typeof globalThis & { zhongcaoApart?: Record<string, State> }

/** Does one job after the other in that process, which ends when it has been idle. Throws when too many wait or it cannot be started. */
export function workApart<Answer>(apart: Apart<Answer>, job: object): Promise<Answer> {
  ofProcess.zhongcaoApart ??= {}
  ofProcess.zhongcaoApart[apart.name] ??= { last: Promise.resolve(), waiting: 0 }
  const state = ofProcess.zhongcaoApart[apart.name]!
  if (state.waiting >= apart.mostWaiting) return Promise.reject(new Error(`too many ${apart.name} are waiting`))
  state.waiting++
  const turn = state.last.then(() => workIn(state, apart, job))
  state.last = turn.catch(() => undefined)
  return turn.finally(() => {
    state.waiting--
  })
}

async function workIn<Answer>(state: State, apart: Apart<Answer>, job: object): Promise<Answer> {
  clearTimeout(state.idle)
  state.child ??= await start(apart)
  const { made, isLast } = await ask(state.child, apart, job)
  if (isLast) end(state)
  else state.idle = setTimeout(() => end(state), IDLE_MS).unref()
  return made
}

function end(state: State): void {
  state.child?.kill('SIGKILL')
  state.child = undefined
}

async function start(apart: Apart<unknown>): Promise<ChildProcess> {
  const child = forkProgram(apart.file, {
    execArgv: ['--max-old-space-size=256'],
    // Nothing of the hub's settings: no address of the database, no secret.
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, MALLOC_ARENA_MAX: '2', ...apart.env },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const isReady = await new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true))
    child.once('exit', () => resolve(false))
    child.once('error', () => resolve(false))
  })
  if (!isReady) throw new Error(`the process that makes ${apart.name} did not start`)
  // It must not keep a hub, or a load that has ended, from ending.
  child.unref()
  child.channel?.unref()
  return child
}

type Answered<Answer> = { made: Answer; isLast: boolean }

function ask<Answer>(child: ChildProcess, { jobMs, lost }: Apart<Answer>, job: object): Promise<Answered<Answer>> {
  return new Promise((resolve) => {
    // While it works it is waited for.
    child.ref()
    child.channel?.ref()
    const settle = (answered: Answered<Answer>) => {
      clearTimeout(timer)
      child.off('message', settle).off('exit', lose).off('error', lose)
      child.unref()
      child.channel?.unref()
      resolve(answered)
    }
    const lose = () => settle({ made: lost, isLast: true })
    const timer = setTimeout(lose, jobMs)
    child.once('message', settle).once('exit', lose).once('error', lose)
    child.send(job, (error) => error && lose())
  })
}
