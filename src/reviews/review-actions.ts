import type { Role } from '#people/roles.ts'
import type { ReviewState } from './review-states.ts'

/** What may be done to a review, by whom, and where it leads. `same` keeps the state. */
export type ActionRule = {
  from: readonly ReviewState[] | 'nothing'
  to: ReviewState | 'same'
  by: readonly ActorKind[]
  /** Roles of the staff that may; an administrator always may. */
  roles?: readonly Role[]
  /** A code of the closed list is needed; `editable`: one that a new text can mend. */
  code?: 'any' | 'editable'
  label: { zh: string; en: string }
}

export type ActorKind = 'author' | 'staff' | 'system' | 'reader'

const READ: readonly Role[] = ['moderator']
/** What its author still has a say in. */
const OPEN: readonly ReviewState[] = ['submitted', 'screening', 'pending', 'returned', 'published', 'rejected', 'hidden']

/** THE list: the state machine of a review. Nothing here creates, deletes or changes a rating but an author's `submit` and `edit`. */
export const reviewActions = {
  submit: { from: 'nothing', to: 'submitted', by: ['author'], label: { zh: '提交', en: 'submitted' } },
  import: { from: 'nothing', to: 'submitted', by: ['system'], label: { zh: '导入', en: 'imported' } },
  screen: { from: ['submitted'], to: 'screening', by: ['system'], label: { zh: '机器检查', en: 'screened' } },
  queue: { from: ['submitted', 'screening'], to: 'pending', by: ['system'], label: { zh: '转人工审核', en: 'queued' } },
  approve: { from: ['pending'], to: 'published', by: ['staff'], roles: READ, label: { zh: '通过', en: 'approved' } },
  return: {
    from: ['pending'],
    to: 'returned',
    by: ['staff'],
    roles: READ,
    code: 'editable',
    label: { zh: '退回修改', en: 'returned' },
  },
  reject: {
    from: ['pending', 'published', 'hidden'],
    to: 'rejected',
    by: ['staff'],
    roles: READ,
    code: 'any',
    label: { zh: '不通过', en: 'rejected' },
  },
  escalate: { from: ['pending'], to: 'same', by: ['staff'], roles: READ, label: { zh: '升级复核', en: 'escalated' } },
  // Leads back to where the decision found the review.
  undo: {
    from: ['pending', 'published', 'returned', 'rejected', 'hidden'],
    to: 'pending',
    by: ['staff'],
    roles: READ,
    label: { zh: '撤销刚才的决定', en: 'decision undone' },
  },
  flag: {
    from: ['published'],
    to: 'same',
    by: ['reader', 'staff'],
    roles: ['editor', 'moderator', 'brand-manager', 'analyst'],
    code: 'any',
    label: { zh: '举报', en: 'reported' },
  },
  unflag: { from: ['published'], to: 'same', by: ['staff'], roles: READ, label: { zh: '举报不成立', en: 'report dismissed' } },
  hide: {
    from: ['published'],
    to: 'hidden',
    by: ['staff'],
    roles: READ,
    code: 'any',
    label: { zh: '暂时隐藏', en: 'hidden for now' },
  },
  restore: {
    from: ['hidden'],
    to: 'published',
    by: ['staff', 'system'],
    roles: READ,
    label: { zh: '恢复展示', en: 'shown again' },
  },
  remove: {
    from: ['submitted', 'screening', 'pending', 'returned', 'published', 'rejected', 'hidden'],
    to: 'removed',
    by: ['staff'],
    roles: [],
    label: { zh: '依法移除', en: 'removed by legal order' },
  },
  reinstate: { from: ['removed'], to: 'pending', by: ['staff'], roles: [], label: { zh: '撤销移除', en: 'reinstated' } },
  answer: {
    from: ['published'],
    to: 'same',
    by: ['staff'],
    roles: ['brand-manager', 'moderator'],
    label: { zh: '品牌回复', en: 'answered' },
  },
  // 精选 on the home page; no list of reviews knows of it.
  feature: {
    from: ['published'],
    to: 'same',
    by: ['staff'],
    roles: ['editor', 'brand-manager'],
    label: { zh: '首页精选', en: 'featured' },
  },
  unfeature: {
    from: OPEN,
    to: 'same',
    by: ['staff'],
    roles: ['editor', 'brand-manager'],
    label: { zh: '取消精选', en: 'no longer featured' },
  },
  edit: { from: OPEN, to: 'submitted', by: ['author'], label: { zh: '作者修改', en: 'edited' } },
  appeal: { from: ['rejected'], to: 'pending', by: ['author'], label: { zh: '作者申诉', en: 'appealed' } },
  agree: { from: OPEN, to: 'same', by: ['author'], label: { zh: '作者授权使用', en: 'agreed to its use' } },
  revoke: { from: OPEN, to: 'same', by: ['author'], label: { zh: '作者收回授权', en: 'took a consent back' } },
  withdraw: { from: OPEN, to: 'withdrawn', by: ['author'], label: { zh: '作者撤回', en: 'withdrawn' } },
  // An import that was taken back may come again.
  'take-back': { from: OPEN, to: 'withdrawn', by: ['system'], label: { zh: '撤销导入', en: 'import taken back' } },
  resume: { from: ['withdrawn'], to: 'submitted', by: ['author', 'system'], label: { zh: '恢复', en: 'resumed' } },
  erase: {
    from: [...OPEN, 'withdrawn', 'removed'],
    to: 'withdrawn',
    by: ['system'],
    label: { zh: '个人信息删除', en: 'erased' },
  },
} as const satisfies Record<string, ActionRule>

export type ReviewAction = keyof typeof reviewActions

export const ruleOf = (action: ReviewAction): ActionRule => reviewActions[action]
