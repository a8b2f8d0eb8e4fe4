import { say } from '#platform/bilingual.ts'
import { isRate, type Rate } from '#scorecards/metric.ts'
import { countDays } from '#scorecards/period.ts'
import type { Scorecard } from '#scorecards/scorecard.ts'
import { writeMoment } from '../moment.ts'
import { writeCount, writePercent } from './format.ts'
import styles from './scorecards.module.css'

/** Under the title: which days, as of when, from which revision, and how many orders came back with a code of ours. */
export function ScorecardMeta({ scorecard, language }: { scorecard: Scorecard; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const { from, to, asOf, revision, previous, timezone } = scorecard
  const days = countDays({ from, to })
  return (
    <p className={styles.meta}>
      <strong>
        {from} – {to}
      </strong>{' '}
      {t(`共 ${days} 天`, `${days} days`)}
      {previous && ` · ${t('对比', 'against')} ${previous.from} – ${previous.to}`}
      {' · '}
      {t('截至', 'as of')} {writeMoment(asOf)} ({timezone}){' · '}
      {t(`第 ${writeCount(revision)} 版`, `revision ${writeCount(revision)}`)}
      <br />
      <Coverage language={language} scorecard={scorecard} />
    </p>
  )
}

function Coverage({ scorecard, language }: { scorecard: Scorecard; language: string }) {
  const coverage = scorecard.coverage.attributionCoverage
  if (!coverage || !isRate(coverage)) return null
  const { part, whole, value }: Rate = coverage
  const share = value === null ? '–' : `${writePercent(value)} (${writeCount(part)} / ${writeCount(whole)})`
  return say({ zh: `归因覆盖率 ${share}`, en: `Attribution coverage ${share}` }, language)
}
