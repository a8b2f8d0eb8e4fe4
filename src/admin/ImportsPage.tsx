import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { channels } from '#measurement/channels.ts'
import { DEFAULT_SOURCE, listSources } from '#orders/sources.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from './AdminPage.tsx'
import styles from './desk.module.css'
import { ChannelDayImport } from './imports/ChannelDayImport.client.tsx'
import { dayColumns } from './imports/channel-day-columns.ts'
import { OrderImport } from './imports/OrderImport.client.tsx'
import { orderColumns } from './imports/order-columns.ts'
import { ReviewImport } from './imports/ReviewImport.client.tsx'
import { reviewColumns } from './imports/review-columns.ts'
import { WechatReviews } from './imports/WechatReviews.tsx'

/** `/admin/imports`: tables of orders and reviews, checked before they are stored; products are imported above their own list. */
export function ImportsPage(props: AdminViewServerProps) {
  const language = props.initPageResult.req.i18n.language
  return (
    <AdminPage
      allowed={['brand-manager']}
      lead={{
        zh: '从商城后台导出订单表（CSV 或 XLSX），上传后先检查每一行，确认无误再写入。同一订单号再次上传时，版本更高或（没有版本列时）内容有变化的才会更新。24 小时内可以撤销。',
        en: 'Upload orders exported from the mall as CSV or XLSX. Every line is checked first; a known order is updated by a higher version or, without a column of versions, by a changed line. An upload can be undone for 24 hours.',
      }}
      props={props}
      title={{ zh: '数据导入', en: 'Imports' }}
    >
      {async () => {
        const sources = (await listSources(sharedPool())).filter(({ closedAt }) => !closedAt)
        const choices = [{ slug: DEFAULT_SOURCE, label: say({ zh: '默认商城', en: 'Default mall' }, language) }, ...sources]
        return (
          <>
            <OrderImport sources={choices.map(({ slug, label }) => ({ slug, label }))} />
            <details className={styles.panel}>
              <summary>{say({ zh: '可用的列名', en: 'Columns' }, language)}</summary>
              <p className={styles.hint}>
                {say(
                  {
                    zh: '列名可写中文或接口字段名，顺序不限；必填：订单号、状态、实付金额，已付款的还要有支付时间。订单号请设为文本格式，避免 Excel 改写长数字。没有时区的时间按后台时区理解。商品明细写成“SKU*数量*金额（分）”，多件用分号隔开。',
                    en: 'Headings may be Chinese or the field names of the interface, in any order. Format order ids as text, or Excel changes long numbers. Items are SKU*quantity*fen, parted by semicolons.',
                  },
                  language,
                )}
              </p>
              <p className={styles.hint}>{orderColumns.map(({ zh, field }) => `${zh}（${field}）`).join('、')}</p>
            </details>
            <ChannelDayImport channels={countingChannels} />
            <details className={styles.panel}>
              <summary>{say({ zh: '渠道数据表可用的列名', en: 'Columns of channel figures' }, language)}</summary>
              <p className={styles.hint}>
                {say(
                  {
                    zh: '必填：内容（标题、页面地址、直播间号或“类型:编号”）和日期，加上至少一个数据。视频号助手、公众号后台导出的列名不用改；金额按元。',
                    en: 'Needed: content (title, address of its page, room of a live, or type:id), day, and at least one figure. Exports of WeChat’s offices are understood as they are; amounts are yuan.',
                  },
                  language,
                )}
              </p>
              <p className={styles.hint}>{dayColumns.map(({ zh, names }) => `${zh}（${names.join(' / ')}）`).join('、')}</p>
            </details>
            <ReviewImport />
            <details className={styles.panel}>
              <summary>{say({ zh: '评价表可用的列名', en: 'Columns of reviews' }, language)}</summary>
              <p className={styles.hint}>
                {say(
                  {
                    zh: '必填：商品（编码、地址名、SKU 或名称）、评分、评价内容、提交时间。Okendo、PowerReviews、Shopify、Judge.me、Yotpo 导出的表不用改列名。图片链接和商家回复不会带过来。',
                    en: 'Needed: product (its code, address name, a SKU or its name), rating, text and date. Exports of Okendo, PowerReviews, Shopify, Judge.me and Yotpo are understood as they are. Links to pictures and answers of the merchant stay behind.',
                  },
                  language,
                )}
              </p>
              <p className={styles.hint}>{reviewColumns.map(({ zh, names }) => `${zh}（${names.join(' / ')}）`).join('、')}</p>
            </details>
            <WechatReviews language={language} />
            <p className={styles.hint}>
              <Link href="/admin/collections/products">
                {say({ zh: '商品的批量导入在商品列表上方 →', en: 'Products are imported above their list →' }, language)}
              </Link>
            </p>
          </>
        )
      }}
    </AdminPage>
  )
}

/** Those that have an office of their own where figures are exported, the likeliest first. */
const countingChannels = [
  'channels-live',
  'channels-feed',
  'official-account',
  'moments-ad',
  'wechat-search',
  'wecom',
  'group',
  'other',
].flatMap((name) => channels.filter((channel) => channel.name === name).map(({ name: key, label }) => ({ name: key, label })))
