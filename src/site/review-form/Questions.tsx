import { answerField, type ReviewQuestion } from '#reviews/product-questions.ts'
import type { Words } from '../words/zh.ts'
import styles from './Questions.module.css'

/** The product's own questions as native radios; "rather not say" stands chosen, so that an answer can be taken back. */
export function Questions(props: {
  questions: readonly ReviewQuestion[]
  typed: Partial<Record<string, string>>
  errors: Partial<Record<string, string>>
  /** What the names of fields end in where a page has several forms in one. */
  suffix?: string
  words: Words['form']
}) {
  const { questions, typed, errors, suffix = '', words } = props
  return questions.map(({ key, label, options }) => {
    const name = `${answerField(key)}${suffix}`
    const chosen = options.includes(typed[name] ?? '') ? typed[name] : ''
    const error = errors[name]
    return (
      <fieldset aria-describedby={error ? `${name}-error` : undefined} className={styles.question} key={key}>
        <legend>
          <span lang="zh-Hans-CN">{label}</span>
          {words.optional}
        </legend>
        <div className={styles.options}>
          {['', ...options].map((option) => (
            <label key={option}>
              <input defaultChecked={option === chosen} name={name} type="radio" value={option} />
              <span lang={option === '' ? undefined : 'zh-Hans-CN'}>{option || words.noAnswer}</span>
            </label>
          ))}
        </div>
        {error ? (
          <p className={styles.error} id={`${name}-error`}>
            {error}
          </p>
        ) : null}
      </fieldset>
    )
  })
}
