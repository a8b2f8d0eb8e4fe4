import { log } from '#platform/log.ts'
import type { Finding, Found } from './finding.ts'
import type { ScreenedReview, Tools } from './screened-review.ts'
import { stepNames } from './step-names.ts'
import { steps } from './steps.ts'

/** Every step in turn; one that breaks says that it could not look, and the others go on. */
export async function lookThrough(review: ScreenedReview, tools: Tools): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { value: step } of stepNames) {
    const found = await Promise.resolve()
      .then(() => steps[step](review, tools))
      .catch((error: unknown) => broken(step, error))
    const all = found.length > 0 ? found : [nothing]
    findings.push(...all.map((one) => ({ step, ...one })))
  }
  return findings
}

const nothing: Found = { verdict: 'ok', words: { zh: '未见异常。', en: 'Nothing found.' }, evidence: [], risk: 0 }

function broken(step: string, error: unknown): Found[] {
  log.error({ step, err: error instanceof Error ? error.message : String(error) }, 'a step of the screening broke')
  const words = { zh: '这一步没能完成，请人工查看。', en: 'This step did not finish: please look yourself.' }
  return [{ verdict: 'unavailable', words, evidence: [], risk: 5 }]
}
