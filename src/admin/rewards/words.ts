import type { Bilingual } from '#platform/bilingual.ts'
import type { RewardState, VoidWhy } from '#reviews/rewards/ledger.ts'

export const stateWords: Record<RewardState, Bilingual> = {
  held: { zh: '待发放', en: 'Held' },
  paid: { zh: '已发放', en: 'Paid' },
  void: { zh: '不发放', en: 'Void' },
}

export const voidWords: Record<VoidWhy, Bilingual> = {
  withdrawn: { zh: '发放前作者撤回', en: 'withdrawn before it was paid' },
  'fraud-code': { zh: '以造假原因未通过', en: 'turned down as fraud' },
}
