import { say } from '#platform/bilingual.ts'
import type { Card } from '#scorecards/card.ts'
import styles from './scorecards.module.css'

/** What every figure of the card means, word by word. */
export function Definitions({ card, language }: { card: Card; language: string }) {
  return (
    <details className={styles.more}>
      <summary>{say({ zh: '口径说明', en: 'Definitions' }, language)}</summary>
      <dl className={styles.definitions}>
        {[...card.metrics, ...card.coverage].map((metric) => (
          <div key={metric.name} style={{ display: 'contents' }}>
            <dt>{say(metric.label, language)}</dt>
            <dd>{say(metric.definition, language)}</dd>
          </div>
        ))}
        <dt>{say({ zh: '区间', en: 'Interval' }, language)}</dt>
        <dd>
          {say(
            {
              zh: '95% Wilson 区间；样本越小越宽。合计是各行分子之和除以分母之和，从不对比率求平均。',
              en: 'Wilson, 95%; the smaller the sample, the wider. A total is the ratio of sums; rates are never averaged.',
            },
            language,
          )}
        </dd>
        <dt>{say({ zh: '未结算', en: 'Not settled' }, language)}</dt>
        <dd>
          {say(
            {
              zh: '所选日期结束后，还要等窗口期再加 72 小时，数字才不再因时间而变；此前标为“未结算”。之后的退款或迟到的订单仍会以新版本改动它。',
              en: 'A figure ripens until its window and 72 hours have passed after the range. Later refunds and late orders may still change it, as a new revision.',
            },
            language,
          )}
        </dd>
        <dt>{say({ zh: '外部参考', en: 'Outside reference' }, language)}</dt>
        <dd>
          {say(
            {
              zh: '来自一篇行业文章，没有样本量，也没有统计窗口；只作对照，从不参与计算。',
              en: 'From one article without sample size or window; only beside ours, never computed with.',
            },
            language,
          )}
        </dd>
        <dt>{say({ zh: '排除', en: 'Excluded' }, language)}</dt>
        <dd>
          {say(
            {
              zh: '爬虫、本站员工与链接预览的事件单独计数，不进入任何比率和归因。',
              en: 'Events of bots, staff and link previews are counted apart and enter no rate and no credit.',
            },
            language,
          )}
        </dd>
      </dl>
    </details>
  )
}
