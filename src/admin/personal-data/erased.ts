import { type Bilingual, sayCount } from '#platform/bilingual.ts'

/** `applications`: what was found by a phone. */
export type ErasedCounts = Record<'visitors' | 'events' | 'touches' | 'ties' | 'pairs' | 'orders', number> & {
  applications?: number
}

/** What an erasure took, as it is told to who pressed the button. */
export const sayErased = (erased: ErasedCounts): Bilingual =>
  erased.applications === undefined ? sayPerson(erased) : sayApplications(erased.applications)

const sayApplications = (applications: number): Bilingual => ({
  zh: `已删除：${applications} 份试用申请，及为其写的评价。`,
  en: `Erased: ${sayCount(applications, 'trial application')}, and the reviews written for them.`,
})

const sayPerson = (erased: ErasedCounts): Bilingual => ({
  zh: `已删除：${erased.visitors} 台设备、${erased.events} 条行为、${erased.touches} 个触点、${erased.ties} 条关联、${erased.pairs} 个触达对；${erased.orders} 笔订单不再指向任何人。直播提醒、企业微信客户等记录随后几秒内删除。`,
  en: `Erased: ${sayCount(erased.visitors, 'device')}, ${sayCount(erased.events, 'event')}, ${sayCount(erased.touches, 'touch', 'touches')}, ${sayCount(erased.ties, 'tie')} and ${sayCount(erased.pairs, 'pair')}; no longer leading to anybody: ${sayCount(erased.orders, 'order')}. Reminders of lives and customers of WeCom follow within seconds.`,
})
