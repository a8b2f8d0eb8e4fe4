import type { Bilingual } from '#platform/bilingual.ts'
import type { Queryable } from '#platform/database.ts'
import type { RevisionContent } from '../revision.ts'
import type { Evidence, Finding } from './finding.ts'
import { selectFindings, selectNewest } from './screenings.sql.ts'
import { stepNames } from './step-names.ts'

/** Evidence with the author's words at its place, unless they have been erased. */
export type ShownEvidence = Evidence & { said?: string }
export type Screening = {
  revision: number
  /** Version of the rules. */
  rules: string
  at: Date
  findings: (Omit<Finding, 'evidence'> & { label: Bilingual; evidence: ShownEvidence[] })[]
}

/** What the machine found about the newest revision of a review, step by step; `null` when it has not looked yet. */
export async function readScreenings(db: Queryable, reviewId: string): Promise<Screening | null> {
  const newest = await selectNewest(db, reviewId)
  const kept = newest && (await selectFindings(db, { review: reviewId, revision: newest.revision }))
  if (!kept) return null
  const findings = kept.findings.map(({ evidence, ...finding }) => ({
    ...finding,
    label: stepNames.find(({ value }) => value === finding.step)?.label ?? { zh: finding.step, en: finding.step },
    evidence: evidence.map((one) => showEvidence(one, newest.content)),
  }))
  return { revision: newest.revision, rules: kept.rules, at: kept.at, findings }
}

const showEvidence = (evidence: Evidence, content: RevisionContent | null): ShownEvidence =>
  evidence.kind === 'passage' && content
    ? { ...evidence, said: content[evidence.field].slice(evidence.from, evidence.to) }
    : evidence
