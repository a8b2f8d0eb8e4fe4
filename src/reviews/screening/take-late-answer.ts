import type { Pool } from '#platform/database.ts'
import { isAwaiting } from './awaiting.ts'
import type { Evidence, Finding } from './finding.ts'
import { foundBy } from './outside-checks.ts'
import { queueScreened } from './queue-screened.ts'
import { replaceFindings, selectAwaiting, selectFindings } from './screenings.sql.ts'

export type LateAnswer = { provider: string; trace: string; outcome: 'pass' | 'look' | 'unavailable' }

/**
 * What a service that calls back has said, after its signature was checked. The review goes on to people when it was the last one. Gives
 * false when nothing waits for this trace any more: the 35 minutes are over, or the author has written anew.
 */
export async function takeLateAnswer(pool: Pool, answer: LateAnswer, now: Date): Promise<boolean> {
  const awaiting = await selectAwaiting(pool, answer.provider, answer.trace)
  const kept = awaiting && (await selectFindings(pool, awaiting))
  if (!kept) return false
  const findings = kept.findings.map((finding) => answered(finding, answer))
  await replaceFindings(pool, { ...awaiting, findings, rules: kept.rules, at: now })
  if (!isAwaiting(findings)) await queueScreened(pool, { review: awaiting.review, step: 'screening' }, now)
  return true
}

function answered(finding: Finding, { provider, trace, outcome }: LateAnswer): Finding {
  type Answer = Extract<Evidence, { kind: 'outside' }>
  const answers = finding.evidence.filter((one): one is Answer => one.kind === 'outside' && one.provider === provider)
  if (!answers.some((one) => one.trace === trace)) return finding
  const now = answers.map((one) => (one.trace === trace && one.outcome === 'later' ? { ...one, outcome } : one))
  return { step: finding.step, ...foundBy({ name: provider }, now) }
}
