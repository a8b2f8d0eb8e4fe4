import type { Bilingual } from '#platform/bilingual.ts'
import type { StepName } from './step-names.ts'

/** What the machine may say of a review. It never rejects and never publishes: all of these lead to people. */
export const verdicts = [
  { value: 'ok', label: { zh: '未见异常', en: 'Nothing found' } },
  { value: 'look', label: { zh: '请留意', en: 'Look here' } },
  { value: 'stop-promotion', label: { zh: '可展示，不可推广', en: 'To be shown, not promoted' } },
  { value: 'unavailable', label: { zh: '未能检查', en: 'Could not be checked' } },
] as const

export type Verdict = (typeof verdicts)[number]['value']

/**
 * What a finding rests on. Passages are positions (UTF-16 code units) in the revision, never the author's words themselves: those
 * are kept once and can be erased. `rule` is ours: the word of a list, an article, a kind of personal data.
 */
export type Evidence =
  | { kind: 'passage'; field: 'text' | 'nickname'; from: number; to: number; rule: string }
  /** `percent` of its shingles are the same. */
  | { kind: 'review'; review: string; percent: number; isSameAuthor: boolean }
  /** `distance`: bits of 64 that differ; null when the files are the same. */
  | { kind: 'photo'; photo: string; other: string; review: string; distance: number | null }
  | {
      kind: 'outside'
      provider: string
      subject: string
      trace: string | null
      outcome: 'pass' | 'look' | 'later' | 'unavailable'
    }

export type Finding = {
  step: StepName
  verdict: Verdict
  words: Bilingual
  evidence: Evidence[]
  /** 0 to 100. */
  risk: number
}

/** What a step gives: the list knows its name. */
export type Found = Omit<Finding, 'step'>

export const look = (words: Bilingual, risk: number, evidence: Evidence[] = []): Found => ({
  verdict: 'look',
  words,
  evidence,
  risk,
})

/** The sum of points, at most 100. It orders the work of people and decides nothing. */
export const riskOf = (findings: readonly Pick<Finding, 'risk'>[]): number =>
  Math.min(
    100,
    findings.reduce((sum, { risk }) => sum + risk, 0),
  )
