import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { describeReward } from '#reviews/rewards/offer.ts'
import { makeRequestLink } from '#reviews/submission/request-link.ts'
import { fillRequestText, readRequestText } from '#reviews/submission/request-text.ts'
import { REQUESTS_A_PAGE, readOpenRequests } from '#reviews/submission/requests.ts'
import { AdminPage } from './AdminPage.tsx'
import { linkMakers } from './member-link-endpoint.ts'
import { writeMoment } from './moment.ts'
import { RequestInvite } from './RequestInvite.client.tsx'
import { RequestText } from './RequestText.client.tsx'
import { readPage, readQuery } from './scorecards/address.ts'
import { ListTable } from './scorecards/ListTable.tsx'
import styles from './scorecards/scorecards.module.css'
import table from './scorecards/table.module.css'
import { SimulatedOrder } from './wechat/Simulated.tsx'

/** `/admin/review-requests`: orders whose buyers may be asked for a review now, each with its link. */
export function ReviewRequestsPage(props: AdminViewServerProps) {
  const { language } = props.i18n
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const page = readPage(readQuery(props.searchParams))
  return (
    <AdminPage
      allowed={linkMakers}
      lead={{
        zh: '付款 7 天后列出，5 天后提醒一次，30 天后不再邀请；评价过或退款的自动移出。请中性邀请，不要求好评，也不因评分给奖励。',
        en: 'Listed 7 days after payment, reminded once after 5 more, dropped after 30; what was reviewed or refunded leaves by itself. Ask neutrally; never ask for good ratings.',
      }}
      props={props}
      title={{ zh: '评价邀请', en: 'Review requests' }}
    >
      {async () => {
        const now = new Date()
        const { total, rows } = await readOpenRequests(sharedPool(), page, now)
        const text = await readRequestText(sharedPool())
        const linkOf = (order: number) => `${hubOrigin()}/reviews/new?order=${makeRequestLink(order, now).token}`
        if (total === 0)
          return (
            <p className={styles.empty}>
              {t(
                '现在没有等待评价的订单。新订单付款 7 天后会列在这里。',
                'No order waits for a review now. They appear here 7 days after payment.',
              )}
            </p>
          )
        return (
          <div className={styles.desk}>
            <RequestText text={text} />
            <ListTable
              address={(next) => `/admin/review-requests?page=${next}`}
              columns={[
                { label: t('订单号', 'Order') },
                { label: t('链接与邀请', 'Link and message') },
                { label: t('付款时间', 'Paid at') },
                { label: t('可邀请', 'Due') },
                { label: t('提醒', 'Reminder') },
                { label: t('已承诺奖励', 'Promised') },
              ]}
              label={t('评价邀请', 'Review requests')}
              language={language}
              page={page}
              size={REQUESTS_A_PAGE}
              total={total}
            >
              {rows.map((row) => (
                <tr key={row.order_key}>
                  <td className={table.text}>
                    <Link href={`/admin/orders/${row.order_key}`} prefetch={false}>
                      {row.order_id}
                    </Link>
                    <span className={table.sub}>
                      {row.source}
                      <SimulatedOrder language={language} source={row.source} />
                    </span>
                  </td>
                  <td className={table.text}>
                    <RequestInvite
                      file={`review-${row.order_id}`}
                      link={linkOf(row.order_key)}
                      message={fillRequestText(text, linkOf(row.order_key), row.offers ?? [])}
                    />
                  </td>
                  <td className={table.text}>{writeMoment(row.paid_at)}</td>
                  <td className={table.text}>{writeMoment(row.due_at)}</td>
                  <td className={table.text}>{row.reminded_at ? writeMoment(row.reminded_at) : '–'}</td>
                  <td className={table.text}>
                    {(row.offers ?? []).map((offer) => describeReward(offer, language)).join(' · ') || '–'}
                  </td>
                </tr>
              ))}
            </ListTable>
          </div>
        )
      }}
    </AdminPage>
  )
}
