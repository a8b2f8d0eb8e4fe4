import type { ReactNode } from 'react'
import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import type { ReviewShown } from '../reading/review-page.ts'
import { provenanceWords } from '../words/provenance.ts'
import { reviewWords } from '../words/reviews.ts'
import styles from './Provenance.module.css'

/** 出处卡: how a review came, who proved the purchase, what its author got, who read it, and what became of it. */
export function Provenance({ shown, locale }: { shown: Omit<ReviewShown, 'kind' | 'path'>; locale: Locale }) {
  const { card, provenance, placements } = shown
  const [words, about] = [provenanceWords(locale), reviewWords(locale)]
  const edits = provenance.steps.filter(({ action }) => action === 'edit').length
  const at = (when: string | Date) => <time dateTime={new Date(when).toISOString()}>{day(when, locale)}</time>
  const facts: [string, ReactNode][] = [
    [words.came, about.origins[card.origin]],
    [
      words.proof,
      <>
        <strong>{about.grades[card.grade]}</strong> {about.gradeMeaning[card.grade]}
      </>,
    ],
    [
      words.incentive,
      card.incentive === 'none' ? words.noIncentive : words.incentivised(card.reward ?? about.incentives[card.incentive]),
    ],
    [words.written, at(card.submittedAt)],
    [words.shown, at(card.publishedAt)],
    [words.revisions, edits === 0 ? words.neverEdited : words.edited(edits)],
    [words.reports, provenance.reports === 0 ? words.noReports : words.reported(provenance.reports)],
    [
      words.placements,
      placements.length === 0 ? (
        words.noPlacements
      ) : (
        <ul>
          {placements.map(({ path, title }) => (
            <li key={path}>
              <a href={inLocale(locale, path)} lang="zh-Hans-CN">
                {title}
              </a>
            </li>
          ))}
        </ul>
      ),
    ],
    [
      words.steps,
      <ol key="steps">
        {provenance.steps.map((step) => (
          <li key={`${step.action}${step.at.toISOString()}`}>
            {at(step.at)} {words.actions[step.action]} <span className={styles.by}>{words.by[step.by]}</span>
          </li>
        ))}
      </ol>,
    ],
  ]
  if (provenance.line)
    facts.push([
      words.log,
      <>
        <code translate="no">{words.logLine(provenance.line.seq, provenance.line.hash)}</code>{' '}
        <a href={inLocale(locale, '/transparency#log')}>{about.howChecked}</a>
      </>,
    ])
  return (
    <section aria-label={words.title} className={styles.card} id="provenance">
      <h2>{words.title}</h2>
      <p className={styles.text}>{words.text}</p>
      <dl>
        {facts.map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
