import { Link } from '@payloadcms/ui'
import type { LiveStream } from '#generated/payload-types.ts'
import { say } from '#platform/bilingual.ts'
import type { LiveReport } from '#scorecards/lives/report.ts'
import desk from '../desk.module.css'
import { factsAddress } from '../scorecards/address.ts'
import { writeCount, writeFen } from '../scorecards/format.ts'

type Props = { live: string; lineup: NonNullable<LiveStream['lineup']>; report: LiveReport; language: string }

/** What the orders of this live hold, by SKU; those of the line-up that nobody bought are named too. */
export function Sold({ live, lineup, report, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const nameOf = (product: string | null) => lineup.find(({ productId }) => productId === product)?.title
  const unsold = lineup.filter(({ productId }) => !report.sold.some(({ product }) => product === productId))
  const href = factsAddress(
    'content',
    { period: report.own.period, by: 'content', compare: false },
    { key: `live-streams:${live}`, metric: 'orders', side: 'whole' },
  )
  return (
    <>
      <h2>{t('卖了什么', 'What was sold')}</h2>
      {report.sold.length === 0 ? (
        <p>{t('这场直播的订单里还没有商品明细。', 'No order of this live names goods yet.')}</p>
      ) : (
        <table className={desk.table}>
          <thead>
            <tr>
              <th>{t('商品', 'Product')}</th>
              <th>SKU</th>
              <th>{t('件数', 'Pieces')}</th>
              <th>{t('订单', 'Orders')}</th>
              <th>{t('金额', 'Amount')}</th>
            </tr>
          </thead>
          <tbody>
            {report.sold.map((one) => (
              <tr key={one.sku}>
                <td data-label={t('商品', 'Product')}>{nameOf(one.product) ?? t('不在货盘里', 'Not in the line-up')}</td>
                <td data-label="SKU">{one.sku}</td>
                <td data-label={t('件数', 'Pieces')}>{writeCount(one.quantity)}</td>
                <td data-label={t('订单', 'Orders')}>
                  <Link href={href} prefetch={false}>
                    {writeCount(one.orders)}
                  </Link>
                </td>
                <td data-label={t('金额', 'Amount')}>{writeFen(one.amountFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unsold.length > 0 && (
        <p className={desk.hint}>
          {t('讲了但没有卖出：', 'Shown, and not sold: ')}
          {unsold.map(({ title, productId }) => title || productId).join(t('、', ', '))}
        </p>
      )}
    </>
  )
}
