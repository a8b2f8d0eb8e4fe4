import type { Bilingual } from '#platform/bilingual.ts'

/** A question of a product: answers are kept under its `key`, which never changes, as the option's own words. */
export type ReviewQuestion = { key: string; label: string; options: string[] }

export type AnswerField = `answer-${string}`

/** The form field of a question. */
export const answerField = (key: string): AnswerField => `answer-${encodeURIComponent(key)}`

/** What a form answered, by the keys of questions; `fields` may hold anything else beside them. */
export function givenAnswers(fields: Iterable<[string, unknown]>): Record<string, string> {
  const given: Record<string, string> = {}
  for (const [name, value] of fields) {
    const key = keyOf(name)
    if (key && typeof value === 'string' && value !== '') given[key] = value
  }
  return given
}

function keyOf(name: string): string | undefined {
  if (!name.startsWith('answer-')) return undefined
  try {
    return decodeURIComponent(name.slice('answer-'.length))
  } catch {
    return undefined
  }
}

/**
 * The answers to questions that the product has; what was asked when the form was opened and is asked no more is left out. An answer
 * that is no option is refused under the field of its question.
 */
export function readAnswers(given: Record<string, string>, questions: readonly ReviewQuestion[]) {
  const answers: Record<string, string> = {}
  const errors: Partial<Record<AnswerField, Bilingual>> = {}
  for (const { key, label, options } of questions) {
    const answer = Object.hasOwn(given, key) ? given[key]! : ''
    if (options.includes(answer)) answers[key] = answer
    else if (answer !== '')
      errors[answerField(key)] = { zh: `“${label}”请从选项里选。`, en: `Choose one of the options of “${label}”.` }
  }
  return { answers, errors }
}

/** Answers with the wording of their questions, in the order of the product; a question that is gone is called by its key. */
export function nameAnswers(
  answers: Record<string, string> | null | undefined,
  questions: readonly Pick<ReviewQuestion, 'key' | 'label'>[],
): [question: string, answer: string][] {
  const given = new Map(Object.entries(answers ?? {}))
  const known = questions.flatMap(({ key, label }): [string, string][] => (given.has(key) ? [[label, given.get(key)!]] : []))
  const keys = new Set(questions.map(({ key }) => key))
  return [...known, ...[...given].filter(([key]) => !keys.has(key))]
}
