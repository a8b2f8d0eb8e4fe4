import type { ReviewFigures } from '#reviews/public/figures.ts'
import type { QuestionFigures } from '#reviews/questions/figures.ts'
import type { transparencyWords } from '../words/transparency.ts'

/** The figures in the order they are read, as label and text. */
export function figureRows(figures: ReviewFigures, words: ReturnType<typeof transparencyWords>): [string, string][] {
  const { rejected, pace, reports, hiding, incentivised } = figures
  const { rows, share } = words
  const reported = (part: number) => share(part, reports.reports)
  return [
    [rows.published, String(figures.published)],
    [rows.rejectedLow, share(rejected.low.part, rejected.low.whole)],
    [rows.rejectedMiddle, share(rejected.middle.part, rejected.middle.whole)],
    [rows.rejectedHigh, share(rejected.high.part, rejected.high.whole)],
    [rows.median, words.duration(pace.median_seconds)],
    [rows.inADay, share(pace.in_a_day, pace.decided)],
    [rows.incentivised, share(incentivised.part, incentivised.whole)],
    [rows.reports, String(reports.reports)],
    [rows.upheld, reported(reports.upheld)],
    [rows.dismissed, reported(reports.dismissed)],
    [rows.open, reported(reports.open)],
    [rows.hidden, String(hiding.hidden)],
    [rows.hiddenNow, String(hiding.hidden_now)],
    [rows.restored, share(hiding.restored, hiding.hidden)],
    [rows.byItself, String(hiding.by_itself)],
    [rows.removed, String(hiding.removed)],
  ]
}

/** The same of 问大家. */
export function questionRows(figures: QuestionFigures, words: ReturnType<typeof transparencyWords>): [string, string][] {
  const { questions, answered, answers, byBrand, decided, rejected } = figures
  const { questionRows: rows, share } = words
  return [
    [rows.questions, String(questions)],
    [rows.answered, share(answered, questions)],
    [rows.answers, String(answers)],
    [rows.byBrand, share(byBrand, answers)],
    [rows.rejected, share(rejected, decided)],
  ]
}
