import { readdirSync, readFileSync } from 'node:fs'

// USER_HZ, which the kernel's text files count in on every Linux that Node runs on.
const TICKS_PER_SECOND = 100

type Status = { pid: number; parent: number; ticks: number }

/** CPU-seconds that a process and all its children have used until now, ended children included; NaN where there is no /proc. */
export function cpuSeconds(pid: number): number {
  const all = readAll()
  if (all.length === 0) return Number.NaN
  const ticksOf = (parent: number): number =>
    all.filter((status) => status.parent === parent).reduce((sum, status) => sum + status.ticks + ticksOf(status.pid), 0)
  return ((all.find((status) => status.pid === pid)?.ticks ?? 0) + ticksOf(pid)) / TICKS_PER_SECOND
}

/** Resident memory of one process now, in MB; NaN where there is no /proc. */
export function residentMb(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
  } catch {
    return Number.NaN
  }
}

function readAll(): Status[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readStatus)
  } catch {
    return []
  }
}

function readStatus(pid: string): Status[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything, so fields are counted from its end: 3 state, 4 parent, 14 to 17 the times.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks }]
  } catch {
    return []
  }
}
