import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import { BringOrders } from './BringOrders.tsx'
import styles from './scorecards.module.css'

/** No fact that a scorecard could show: why, when there will be one, and what to do. */
export function EmptyHub({ hasEvents, language }: { hasEvents: boolean; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <section className={styles.empty}>
      <h2>{t('还没有可以统计的数据', 'There is nothing to count yet')}</h2>
      <p>
        {t(
          '读者看到或打开已发布的内容，几秒内就会出现在这里。打开率和转化率随即可看；新客 90 天复购率要等首单满 90 天。',
          'What readers see and open appears here within seconds. Open and conversion rates show at once; the 90-day repeat rate needs first orders of 90 days.',
        )}
      </p>
      {hasEvents && (
        <p>
          {t(
            '已经收到过一些记录，但都不是读者的：登录着后台的同事、爬虫和链接预览不计入任何比率。想试一下，请用没有登录后台的手机或无痕窗口打开一篇内容，停留 1 秒以上。',
            'Something has come already, but from no reader: colleagues signed in, crawlers and link previews are in no rate. To try it, open an article on a phone or in a private window, signed out, for more than a second.',
          )}
        </p>
      )}
      <ol>
        <li>
          <Link href="/admin/collections/articles/create" prefetch={false}>
            {t('写一篇图文并发布', 'Write and publish an article')}
          </Link>
          {t(
            '，把文章右侧“带渠道的短链”发到社群或公众号。',
            ', and send its short link, made beside it, to a group or an account.',
          )}
        </li>
        <li>
          <BringOrders language={language} tables={{ zh: '上传订单表', en: 'upload a table of orders' }} />
          {t('。', '.')}
        </li>
        <li>
          {t('已有的历史可用接口导入：', 'History comes by the interface: ')}
          <code>/import/events</code> <code>/import/deliveries</code> <code>/import/orders</code>
          {t('，密钥在', '; keys are under ')}
          <Link href="/admin/api-keys" prefetch={false}>
            {t('接口密钥', 'API keys')}
          </Link>
          {t('。', '.')}
        </li>
      </ol>
    </section>
  )
}
