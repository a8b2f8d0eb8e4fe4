import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { type ListedOrder, ORDERS_A_PAGE, readOrders } from '#scorecards/order-story.ts'
import { AdminPage } from '../AdminPage.tsx'
import { writeMoment } from '../moment.ts'
import { readPage, readQuery } from '../scorecards/address.ts'
import { ContentName } from '../scorecards/FactsTable.tsx'
import { writeCount, writeFen } from '../scorecards/format.ts'
import { ListTable } from '../scorecards/ListTable.tsx'
import { nameRule, nameStatus } from '../scorecards/rules.ts'
import styles from '../scorecards/scorecards.module.css'
import table from '../scorecards/table.module.css'
import { SimulatedOrder } from '../wechat/Simulated.tsx'

/** `/admin/orders`: orders as they came in, found by the beginning of their id. */
export function OrdersPage(props: AdminViewServerProps) {
  const { language } = props.i18n
  const query = readQuery(props.searchParams)
  const search = (query.get('q') ?? '').trim().slice(0, 100).replaceAll('\0', '')
  const page = readPage(query, 100_000)
  return (
    <AdminPage allowed="staff" props={props} title={{ zh: '订单', en: 'Orders' }}>
      {async () => {
        const { total, orders } = await readOrders(sharedPool(), { search, page })
        return (
          <div className={styles.desk}>
            <Search language={language} search={search} />
            {total === 0 ? (
              <NoOrders language={language} search={search} />
            ) : (
              <OrderTable language={language} orders={orders} page={page} search={search} total={total} />
            )}
          </div>
        )
      }}
    </AdminPage>
  )
}

function Search({ search, language }: { search: string; language: string }) {
  return (
    <form action="/admin/orders" className={styles.picker} method="get">
      <label>
        {say({ zh: '订单号（可只填开头）', en: 'Order id, or its beginning' }, language)}
        <input defaultValue={search} key={search} maxLength={100} name="q" type="search" />
      </label>
      <button className={styles.go} type="submit">
        {say({ zh: '查找', en: 'Find' }, language)}
      </button>
    </form>
  )
}

function NoOrders({ search, language }: { search: string; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  if (search) {
    return <p className={styles.empty}>{t(`没有以“${search}”开头的订单。`, `No order id begins with “${search}”.`)}</p>
  }
  return (
    <section className={styles.empty}>
      <h2>{t('还没有订单', 'No orders yet')}</h2>
      <p>
        {t('商城推送第一笔订单后会立刻出现在这里。', 'The first order a mall sends appears here at once.')}{' '}
        <Link href="/admin/order-sources" prefetch={false}>
          {t('接入商城', 'Connect a mall')}
        </Link>
      </p>
    </section>
  )
}

type TableProps = { orders: ListedOrder[]; total: number; page: number; search: string; language: string }

function OrderTable({ orders, total, page, search, language }: TableProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const count = writeCount(total)
  return (
    <ListTable
      address={(next) => `/admin/orders?${new URLSearchParams({ ...(search ? { q: search } : {}), page: String(next) })}`}
      caption={t(`共 ${count} 笔，最近收到的在前`, `${count} in all, last received first`)}
      columns={[
        { label: t('订单号', 'Order') },
        { label: t('付款时间', 'Paid at') },
        { label: t('净额', 'Net'), isFigure: true },
        { label: t('状态', 'Status') },
        { label: t('归因给', 'Credited to') },
      ]}
      label={t('订单', 'Orders')}
      language={language}
      page={page}
      size={ORDERS_A_PAGE}
      total={total}
    >
      {orders.map((order) => (
        <tr key={order.key}>
          <td className={table.text}>
            <Link href={`/admin/orders/${order.key}`} prefetch={false}>
              {order.orderId}
            </Link>
            <span className={table.sub}>
              {order.source}
              <SimulatedOrder language={language} source={order.source} />
            </span>
          </td>
          <td className={table.text}>{order.paidAt ? writeMoment(order.paidAt) : '–'}</td>
          <td>{writeFen(order.netFen)}</td>
          <td className={table.text}>
            {nameStatus(order.status, language)}
            {!order.counted && <span className={table.sub}>{t('不计入', 'not counted')}</span>}
          </td>
          <td className={table.text}>
            {order.content ? <ContentName content={order.content} /> : '–'}
            {order.rule && <span className={table.sub}>{nameRule(order.rule, language)}</span>}
          </td>
        </tr>
      ))}
    </ListTable>
  )
}
