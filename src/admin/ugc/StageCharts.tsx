import { type Bilingual, say } from '#platform/bilingual.ts'
import { DAYS_AFTER } from '#scorecards/influence/influence.ts'
import { type Stage, stages } from '#scorecards/ugc/stage-names.ts'
import type { StageCurve } from '#scorecards/ugc/stages.ts'
import { LineChart } from '../search-index/LineChart.tsx'
import styles from './ugc.module.css'

/** The six stages side by side, each on its own scale: requests and orders are many, features few. */
export function StageCharts({ curve: { weeks, totals }, language }: { curve: StageCurve; language: string }) {
  return (
    <div className={styles.charts}>
      {stages.map(({ value, label }) => (
        <LineChart
          caption={`${say({ zh: `共 ${totals[value]}。`, en: `${totals[value]} in all. ` }, language)}${say(meanings[value], language)}`}
          days={weeks.map(({ week }) => week)}
          key={value}
          language={language}
          lines={[{ name: say(label, language), series: new Map(weeks.map((week) => [week.week, week[value]])) }]}
          title={say(label, language)}
        />
      ))}
    </div>
  )
}

const meanings: Record<Stage, Bilingual> = {
  invited: {
    zh: '每周请多少笔订单、多少位测评人写评价。',
    en: 'Orders asked about, and people chosen for samples, in each week.',
  },
  submitted: { zh: '每周提交的评价（追评和导入不算）。', en: 'Reviews sent (follow-ups and imports apart).' },
  approved: { zh: '每周第一次展示的评价。', en: 'Reviews shown for the first time.' },
  featured: { zh: '每周第一次上首页精选的评价。', en: 'Reviews featured on the home page for the first time.' },
  reused: { zh: '每周第一次被文章或故事引用的评价。', en: 'Reviews quoted elsewhere for the first time.' },
  ordered: {
    zh: `每周付款、买家在之前 ${DAYS_AFTER} 天内看到过评价的订单，不代表因果。`,
    en: `Orders paid by people who first saw a review in the ${DAYS_AFTER} days before; not the cause.`,
  },
}
