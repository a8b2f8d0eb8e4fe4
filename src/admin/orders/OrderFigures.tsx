import { say } from '#platform/bilingual.ts'
import type { OrderStory } from '#scorecards/order-story.ts'
import { writeMoment } from '../moment.ts'
import { writeFen } from '../scorecards/format.ts'
import { nameRule, nameStatus } from '../scorecards/rules.ts'
import order from './orders.module.css'

/** What the mall said of an order, in its latest version, and what became of it here. */
export function OrderFigures({ story, language }: { story: OrderStory; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const figures: [string, string][] = [
    [t('净额', 'Net'), writeFen(story.netFen)],
    [t('实付', 'Paid'), writeFen(story.amountFen)],
    [t('退款', 'Refunded'), writeFen(story.refundedFen)],
    [t('优惠', 'Discount'), writeFen(story.discountFen)],
    [t('运费（含在实付内）', 'Freight, included'), writeFen(story.freightFen)],
    [t('状态', 'Status'), nameStatus(story.status, language)],
    [t('有效订单', 'Counted'), story.counted ? t('是', 'yes') : t('否', 'no')],
    [t('付款时间', 'Paid at'), story.paidAt ? writeMoment(story.paidAt) : '–'],
    [t('买家', 'Buyer'), story.buyer ?? t('未知', 'unknown')],
    [t('规则', 'Rule'), nameRule(story.rule, language)],
    [t('链接代码', 'Link code'), story.hub ?? t('没有带回', 'none came back')],
    [t('首次收到', 'First stored'), writeMoment(story.firstStoredAt)],
  ]
  if (story.firstPaidAt) figures.push([t('商城记录的首单', 'First order at the mall'), writeMoment(story.firstPaidAt)])
  return (
    <>
      <h2>{t('订单', 'The order')}</h2>
      <dl className={order.grid}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
