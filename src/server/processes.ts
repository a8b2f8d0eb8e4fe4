import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'

export type RunningProcess = {
  pid: number
  /** Changes when the pid is given to another process; only compared, never read. */
  startedAt: string
  isZombie: boolean
  /** The program, else `undefined` when this user may not look. */
  program?: string
  workingFolder?: string
}

const hasProc = existsSync('/proc/self/stat')

/** What runs under a pid now; `undefined` when nothing does. */
export function readProcess(pid: number): RunningProcess | undefined {
  if (!Number.isInteger(pid) || pid < 1) return undefined
  return hasProc ? readFromProc(pid) : readFromPs(pid)
}

/** Names this boot of the machine, so that a pid kept in a file is not mistaken for one of an earlier boot. */
export function readBootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return 'unknown'
  }
}

function readFromProc(pid: number): RunningProcess | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // The name stands in parentheses and may hold any character, so fields are counted from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return {
    pid,
    startedAt: fields[19] ?? '',
    isZombie: fields[0] === 'Z' || fields[0] === 'X',
    program: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
    workingFolder: readLink(`/proc/${pid}/cwd`),
  }
}

function readLink(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}

function readFromPs(pid: number): RunningProcess | undefined {
  try {
    const line = execFileSync('ps', ['-p', String(pid), '-o', 'state=,lstart=,comm='], { encoding: 'utf8' }).trim()
    const [state = '', ...rest] = line.split(/\s+/)
    return { pid, isZombie: state.startsWith('Z'), startedAt: rest.slice(0, 5).join(' '), program: rest.slice(5).join(' ') }
  } catch {
    return undefined
  }
}
