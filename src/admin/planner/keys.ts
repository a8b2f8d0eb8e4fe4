import type { Bilingual } from '#platform/bilingual.ts'
import { nameOf, type Press } from '../reviews/keys.ts'

/** THE keys of the planner. */
export const plannerKeys = [
  { command: 'focus', shown: '← ↑ ↓ →', label: { zh: '在条目间走动', en: 'Go between items' } },
  { command: 'day', shown: 'Shift ← →', label: { zh: '移动一天', en: 'Move by a day' } },
  { command: 'week', shown: 'Shift ↑ ↓', label: { zh: '移动一周', en: 'Move by a week' } },
  { command: 'open', shown: 'Enter', label: { zh: '打开：改时间、定时、取消', en: 'Open: time, schedule, call off' } },
  { command: 'new', shown: 'N', label: { zh: '在这天新建', en: 'New on this day' } },
  { command: 'undo', shown: 'Z', label: { zh: '撤销移动', en: 'Undo the move' } },
  { command: 'today', shown: 'T', label: { zh: '回到今天', en: 'Today' } },
  { command: 'view', shown: 'W / M', label: { zh: '周 / 月', en: 'Week / month' } },
  { command: 'turn', shown: '[ ]', label: { zh: '上一页 / 下一页', en: 'Earlier / later' } },
  { command: 'keys', shown: '?', label: { zh: '按键说明', en: 'Keys' } },
] as const satisfies readonly { command: string; shown: string; label: Bilingual }[]

export type PlannerCommand =
  | { do: 'move'; days: number }
  | { do: 'focus'; step: 'left' | 'right' | 'up' | 'down' }
  | { do: 'new' | 'undo' | 'today' | 'week' | 'month' | 'earlier' | 'later' | 'keys' }

const arrows = {
  ArrowLeft: { step: 'left', days: -1 },
  ArrowRight: { step: 'right', days: 1 },
  ArrowUp: { step: 'up', days: -7 },
  ArrowDown: { step: 'down', days: 7 },
} as const

const letters = { n: 'new', z: 'undo', t: 'today', w: 'week', m: 'month', '?': 'keys', '？': 'keys' } as const

/** The command of a key; with Ctrl or ⌘ only Z counts, everything else is the browser's. */
export function commandOf(press: Press): PlannerCommand | null {
  const name = nameOf(press)
  if (press.ctrlKey || press.metaKey) return name === 'z' && !press.shiftKey ? { do: 'undo' } : null
  if (press.altKey) return null
  if (press.code === 'BracketLeft') return { do: 'earlier' }
  if (press.code === 'BracketRight') return { do: 'later' }
  if (name in arrows) {
    const { step, days } = arrows[name as keyof typeof arrows]
    return press.shiftKey ? { do: 'move', days } : { do: 'focus', step }
  }
  return name in letters && !press.repeat ? { do: letters[name as keyof typeof letters] } : null
}
