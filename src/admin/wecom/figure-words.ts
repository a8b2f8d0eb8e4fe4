import type { PushFigures, RowsKey } from '#integrations/wecom/push/figures.ts'
import type { Bilingual } from '#platform/bilingual.ts'

/** What each figure of a push is called, wherever it stands, and under which name it is counted. */
export const figureWords = {
  meant: { of: 'meant', label: { zh: '原定收件人', en: 'Meant' } },
  created: { of: 'created', label: { zh: '已建任务', en: 'In tasks' } },
  confirmed: { of: 'confirmed', label: { zh: '同事已确认', en: 'Confirmed' } },
  delivered: { of: 'delivered', label: { zh: '已送达', en: 'Delivered' } },
  waiting: { of: 'waiting', label: { zh: '还没发出', en: 'Not sent yet' } },
  'no-friend': { of: 'no_friend', label: { zh: '已不是好友', en: 'No friend any more' } },
  capped: { of: 'capped', label: { zh: '达到接收上限', en: 'Cap reached' } },
  failed: { of: 'failed', label: { zh: '没有建成任务', en: 'No task was made' } },
  expired: { of: 'expired', label: { zh: '取消或过期', en: 'Called off or too old' } },
  lost: { of: 'lost', label: { zh: '去向不明', en: 'Not known' } },
  erased: { of: 'erased', label: { zh: '已删除个人记录', en: 'Erased' } },
} as const satisfies Record<RowsKey, { of: keyof PushFigures; label: Bilingual }>
