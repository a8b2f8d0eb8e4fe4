import { say } from '#platform/bilingual.ts'
import styles from '../scorecards/scorecards.module.css'

const terms = [
  {
    name: { zh: '增长', en: 'Growth' },
    text: {
      zh: '事件当天起 28 天的日均 ÷ 之前 28 天的日均 − 1，一次只看一个来源。任何一侧不到 14 个点：点数不够，不下结论。+300% 即 4 倍。窗口两侧之间平台换过口径：不可比。',
      en: 'The mean of the 28 days from the event on ÷ the mean of the 28 days before − 1, one source at a time. Fewer than 14 points on a side: not enough points. +300% is 4 times. Across a change of scale nothing is compared.',
    },
  },
  {
    name: { zh: '区间', en: 'Interval' },
    text: {
      zh: '95% 百分位自助法（Efron 1979）：两侧的日子各自有放回地重抽 2,000 次，固定随机种子，同样的点总得到同样的区间。它把每一天当作互相独立；指数若有连续几周的走势，真实的不确定比它更大。',
      en: 'Percentile bootstrap of 95% (Efron 1979): the days of each side are drawn anew 2,000 times from a fixed seed, so the same points give the same interval. Days are taken as independent; an index that drifts for weeks is less certain than this says.',
    },
  },
  {
    name: { zh: '长尾与同比', en: 'Long tail, year on year' },
    text: {
      zh: '长尾：第 29–84 天的日均与同一个“之前 28 天”相比。同比：事件后的 28 天与上一年相同日期的 28 天相比。',
      en: 'Long tail: days 29–84 against the same 28 days before. Year on year: the 28 days after against the same calendar days of the year before.',
    },
  },
  {
    name: { zh: '词篮', en: 'Basket' },
    text: {
      zh: '篮中各词当天之和；有一个词没有数，这天就是缺口。',
      en: 'The sum of its words of the day; a day on which one of them has no value is a gap.',
    },
  },
  {
    name: { zh: '声量份额', en: 'Share of voice' },
    text: {
      zh: '同一来源里，品牌词与竞品词各自之和 ÷ 全部之和，只算大家都有数的日子。品类词不参与。',
      en: 'Within one source, the sum of a line ÷ the sum of all brand and competitor lines, over the days on which all have a value. Category words take no part.',
    },
  },
] as const

/** How every figure of the page is made. */
export function Method({ language }: { language: string }) {
  return (
    <details className={styles.more}>
      <summary>{say({ zh: '口径说明', en: 'Definitions' }, language)}</summary>
      <dl className={styles.definitions}>
        {terms.map(({ name, text }) => (
          <div key={name.en} style={{ display: 'contents' }}>
            <dt>{say(name, language)}</dt>
            <dd>{say(text, language)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
