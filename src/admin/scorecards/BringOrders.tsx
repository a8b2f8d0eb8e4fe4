import { Link } from '@payloadcms/ui'
import { type Bilingual, say } from '#platform/bilingual.ts'

/** The two ways by which orders come to the hub, for screens that have none; `tables` says which ones may be uploaded. */
export function BringOrders({ tables, language }: { tables: Bilingual; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <>
      <Link href="/admin/order-sources" prefetch={false}>
        {t('让商城推送订单', 'Have a mall push its orders')}
      </Link>
      {t('，或', ', or ')}
      <Link href="/admin/imports" prefetch={false}>
        {say(tables, language)}
      </Link>
    </>
  )
}
