import { say } from '#platform/bilingual.ts'
import type { readResults } from '#reviews/trials/results.ts'
import type { Trial } from '#reviews/trials/trials.ts'
import { writeCount, writeFen } from '../scorecards/format.ts'
import css from './trials.module.css'

type Props = { trial: Trial; results: Awaited<ReturnType<typeof readResults>>; language: string }

/** What came of it: every figure with its whole, the mean of all that is shown, never of a part. */
export function Results({ trial, results, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const { donation } = results
  const figures: [string, string, string?][] = [
    [t('申请', 'Applied'), writeCount(results.applied)],
    [t('入选', 'Chosen'), `${writeCount(results.chosen)} / ${writeCount(trial.quota)}`],
    [t('已寄出', 'Shipped'), writeCount(results.shipped)],
    [t('已收到', 'Received'), writeCount(results.received)],
    [t('超期未写', 'Overdue'), writeCount(results.overdue)],
    [
      t('评价', 'Reviews'),
      `${writeCount(results.reviews)} / ${writeCount(trial.goal)}`,
      t(
        `已展示 ${results.published} · 未通过 ${results.rejected} · 撤回 ${results.withdrawn}`,
        `${results.published} shown · ${results.rejected} rejected · ${results.withdrawn} withdrawn`,
      ),
    ],
    [
      t('平均分', 'Mean rating'),
      results.mean === null ? '–' : results.mean.toFixed(2),
      t(`${results.published} 条已展示，全部计入`, `of all ${results.published} shown`),
    ],
    [
      t('每条评价成本', 'Cost of a review'),
      results.costPerReviewFen === null ? '–' : writeFen(results.costPerReviewFen),
      t(`样品共 ${writeFen(results.costFen)}`, `${writeFen(results.costFen)} for samples`),
    ],
  ]
  if (donation && trial.charity)
    figures.push([
      t(`捐给「${trial.charity.name}」`, `For ${trial.charity.name}`),
      writeFen(donation.fen),
      [
        t(
          `${donation.counted} 条 × ${writeFen(trial.charity.perReviewFen)}，上限 ${writeFen(trial.charity.capFen)}`,
          `${donation.counted} × ${writeFen(trial.charity.perReviewFen)}, ${writeFen(trial.charity.capFen)} at most`,
        ),
        donation.isCapped ? t('已到上限', 'cap reached') : '',
        trial.charity.hasReceipt ? t('票据已存', 'receipt on file') : t('票据未上传', 'no receipt yet'),
      ]
        .filter(Boolean)
        .join(' · '),
    ])
  return (
    <dl className={css.figures}>
      {figures.map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            {note ? <span>{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
