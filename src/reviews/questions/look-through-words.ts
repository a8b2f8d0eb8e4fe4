import type { Queryable } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { readContactOrAdvertising } from '../screening/contact-or-advertising.ts'
import type { Finding, Found } from '../screening/finding.ts'
import { readPersonalData } from '../screening/personal-data-step.ts'
import type { WordStep } from '../screening/screened-review.ts'
import { readSensitiveWords } from '../screening/sensitive-words.ts'
import type { StepName } from '../screening/step-names.ts'
import type { EntryWords } from './entry-input.ts'

/** The steps of the screening of reviews that need nothing but words. */
const steps: readonly (readonly [StepName, WordStep])[] = [
  ['sensitive-words', readSensitiveWords],
  ['personal-data', readPersonalData],
  ['contact-or-advertising', readContactOrAdvertising],
]

/** What the machine says of a question or an answer to the people who read it next. A step that breaks says that it could not look. */
export async function lookThroughWords(db: Queryable, { text, nickname }: EntryWords): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [step, read] of steps) {
    const found = await Promise.resolve()
      .then(() => read({ content: { text, nickname } }, { db }))
      .catch((error: unknown): Found[] => {
        log.error({ step, err: error instanceof Error ? error.message : String(error) }, 'a step of the screening broke')
        return [unavailable]
      })
    findings.push(...found.map((one) => ({ step, ...one })))
  }
  return findings
}

const unavailable: Found = {
  verdict: 'unavailable',
  words: { zh: '这一步没能完成，请人工查看。', en: 'This step did not finish: please look yourself.' },
  evidence: [],
  risk: 5,
}
