import type { Language } from './language.ts'
import type { Period, Span } from './period.ts'

/** What a scorecard is asked: its period (days and instants of `timeZone`), its rows, the moment, the language. */
export type Question = {
  period: Period
  span: Span
  timeZone: string
  by: string
  asOf: Date
  language: Language
}
