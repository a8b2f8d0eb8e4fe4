import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import styles from './scorecards.module.css'

/** Nothing has been measured yet: why, when it will be, and what to do. */
export function EmptyHub({ language }: { language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <section className={styles.empty}>
      <h2>{t('还没有任何数据', 'Nothing has been measured yet')}</h2>
      <p>
        {t(
          '读者打开已发布的内容后，几秒内就会出现在这里；订单来自商城的签名推送或导入。',
          'Opens appear here seconds after readers open published content; orders come from the mall, signed, or by import.',
        )}
      </p>
      <ul>
        <li>
          <Link href="/admin/collections/articles/create" prefetch={false}>
            {t('写第一篇图文并发布', 'Write and publish a first article')}
          </Link>
        </li>
        <li>
          <Link href="/admin/order-sources" prefetch={false}>
            {t('接入商城订单', 'Connect the orders of a mall')}
          </Link>
        </li>
        <li>
          {t('历史数据可用接口 /import/events 与 /import/orders 导入', 'History can be imported: /import/events, /import/orders')}
        </li>
      </ul>
    </section>
  )
}
