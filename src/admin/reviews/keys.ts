import type { Bilingual } from '#platform/bilingual.ts'

/** THE keys of the desk. A command has one letter; moving has two and the arrows. */
export const deskKeys = [
  { command: 'next', keys: ['j', 'ArrowDown'], shown: 'J ↓', label: { zh: '下一条', en: 'Next' } },
  { command: 'previous', keys: ['k', 'ArrowUp'], shown: 'K ↑', label: { zh: '上一条', en: 'Previous' } },
  { command: 'approve', keys: ['a'], shown: 'A', label: { zh: '通过并展示', en: 'Publish' } },
  { command: 'return', keys: ['r'], shown: 'R', label: { zh: '退回修改', en: 'Return' } },
  { command: 'reject', keys: ['x'], shown: 'X', label: { zh: '不通过', en: 'Reject' } },
  { command: 'escalate', keys: ['e'], shown: 'E', label: { zh: '升级复核', en: 'Escalate' } },
  { command: 'hide', keys: ['h'], shown: 'H', label: { zh: '暂时隐藏', en: 'Hide for 7 days' } },
  { command: 'restore', keys: ['s'], shown: 'S', label: { zh: '恢复展示', en: 'Show again' } },
  { command: 'unflag', keys: ['d'], shown: 'D', label: { zh: '举报不成立', en: 'Dismiss the report' } },
  { command: 'undo', keys: ['z'], shown: 'Z', label: { zh: '撤销（10 秒内）', en: 'Undo (10 s)' } },
  { command: 'photo', keys: ['p'], shown: 'P', label: { zh: '放大图片', en: 'Photos' } },
  { command: 'tick', keys: ['t'], shown: 'T', label: { zh: '勾选', en: 'Tick' } },
  { command: 'keys', keys: ['?', '？'], shown: '?', label: { zh: '按键说明', en: 'Keys' } },
] as const satisfies readonly { command: string; keys: readonly string[]; shown: string; label: Bilingual }[]

export type DeskCommand = (typeof deskKeys)[number]['command']

/** What of a pressed key counts; a subset of the browser's own event. */
export type Press = {
  key: string
  code: string
  repeat: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/**
 * The command of a key. An input method that is on says `Process` in place of the letter, so then the key's place on the board
 * counts. With a modifier it is the browser's, and a key held down moves but decides nothing twice.
 */
export function commandOf(press: Press): DeskCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const name = nameOf(press)
  const found = deskKeys.find(({ keys }) => (keys as readonly string[]).includes(name))
  if (!found || (press.repeat && found.command !== 'next' && found.command !== 'previous')) return null
  return found.command
}

/** A letter or figure in its plain form, by its place on the board where the key itself does not tell. */
export function nameOf({ key, code, shiftKey }: Pick<Press, 'key' | 'code' | 'shiftKey'>): string {
  if (/^[a-z0-9?？]$/i.test(key)) return key.toLowerCase()
  if (key.startsWith('Arrow') || key === 'Escape' || key === 'Enter') return key
  if (code === 'Slash' && shiftKey) return '?'
  const placed = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code)
  return placed ? (placed[1]?.toLowerCase() ?? placed[2] ?? '') : ''
}
