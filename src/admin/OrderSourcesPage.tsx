import type { AdminViewServerProps } from 'payload'
import { activeSecrets, DEFAULT_SOURCE, listSources } from '#orders/sources.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from './AdminPage.tsx'
import { writeMoment } from './moment.ts'
import { OrderSources } from './OrderSources.client.tsx'

/** `/admin/order-sources`: who may sign orders, and with which secrets. */
export function OrderSourcesPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={['brand-manager']}
      lead={{
        zh: '每个商城用自己的签名密钥向 /hooks/orders/<标识> 推送订单。密钥只显示一次；更换期间新旧两把同时有效，商城切换后再停用旧的。',
        en: 'Each mall signs its orders to /hooks/orders/<slug> with its own secret. A secret is shown once; while it is rotated both work, until you end the older one.',
      }}
      props={props}
      title={{ zh: '订单来源', en: 'Order sources' }}
    >
      {async () => {
        const sources = (await listSources(sharedPool())).map((source) => ({
          slug: source.slug,
          label: source.label,
          createdAt: writeMoment(source.createdAt),
          rotatedAt: source.rotatedAt && writeMoment(source.rotatedAt),
          closedAt: source.closedAt && writeMoment(source.closedAt),
          isRotating: source.isRotating,
        }))
        const active = await activeSecrets(sharedPool(), DEFAULT_SOURCE, process.env.HUB_ORDER_SECRET)
        return <OrderSources activeDefaults={active.length} defaultSource={DEFAULT_SOURCE} sources={sources} />
      }}
    </AdminPage>
  )
}
