import type { Role } from '#people/roles.ts'

/** What stands in 问大家: a question about a product, and an answer to one. Both go the same way. */
export const entryKinds = ['question', 'answer'] as const
export type EntryKind = (typeof entryKinds)[number]

export const isEntryKind = (text: unknown): text is EntryKind => (entryKinds as readonly unknown[]).includes(text)

/** Nothing is public before somebody has read it. */
export const entryStates = [
  { value: 'pending', label: { zh: '待审核', en: 'To read' } },
  { value: 'published', label: { zh: '已展示', en: 'Published' } },
  { value: 'hidden', label: { zh: '已隐藏', en: 'Hidden' } },
  { value: 'rejected', label: { zh: '未通过', en: 'Rejected' } },
  { value: 'withdrawn', label: { zh: '作者已撤回', en: 'Withdrawn by its author' } },
] as const

export type EntryState = (typeof entryStates)[number]['value']

export const isEntryState = (text: unknown): text is EntryState => entryStates.some(({ value }) => value === text)

type EntryRule = {
  from: readonly EntryState[]
  /** `null`: back to where the last decision found it. */
  to: EntryState | null
  by: 'staff' | 'author' | 'system'
  /** A reason of the closed list is needed, the same as for reviews. */
  needsCode: boolean
  label: { zh: string; en: string }
}

/** THE list: what may be done to a question or an answer. Nothing here changes a word of it. */
export const entryActions = {
  approve: {
    from: ['pending', 'hidden', 'rejected'],
    to: 'published',
    by: 'staff',
    needsCode: false,
    label: { zh: '展示', en: 'published' },
  },
  reject: { from: ['pending'], to: 'rejected', by: 'staff', needsCode: true, label: { zh: '不通过', en: 'rejected' } },
  hide: { from: ['published'], to: 'hidden', by: 'staff', needsCode: true, label: { zh: '隐藏', en: 'hidden' } },
  undo: {
    from: ['published', 'rejected', 'hidden'],
    to: null,
    by: 'staff',
    needsCode: false,
    label: { zh: '撤销刚才的决定', en: 'decision undone' },
  },
  withdraw: {
    from: ['pending', 'published', 'hidden', 'rejected'],
    to: 'withdrawn',
    by: 'author',
    needsCode: false,
    label: { zh: '作者撤回', en: 'withdrawn' },
  },
  erase: {
    from: ['pending', 'published', 'hidden', 'rejected', 'withdrawn'],
    to: 'withdrawn',
    by: 'system',
    needsCode: false,
    label: { zh: '个人信息删除', en: 'erased' },
  },
} as const satisfies Record<string, EntryRule>

export type EntryAction = keyof typeof entryActions

export const isEntryAction = (text: unknown): text is EntryAction => typeof text === 'string' && Object.hasOwn(entryActions, text)

export const ruleOfEntry = (action: EntryAction): EntryRule => entryActions[action]

/** Who of the staff decides; an administrator always may. */
export const entryDeciders: readonly Role[] = ['moderator']

/** Who answers in the name of the brand. */
export const brandAnswerers: readonly Role[] = ['brand-manager', 'moderator']
