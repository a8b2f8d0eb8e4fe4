import type { readMemberQuestions, WaitingQuestion } from '#reviews/questions/member-questions.ts'
import { entryTokenOf } from '#reviews/questions/own-entry.ts'
import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { DOT } from '../words/dot.ts'
import { questionWords } from '../words/questions.ts'
import styles from './MyReviews.module.css'

type Desk = Awaited<ReturnType<typeof readMemberQuestions>>

/** Questions that wait for a member's answer, and what the member has asked and answered with how it stands. */
export function MyQuestions({ desk, locale }: { desk: Desk; locale: Locale }) {
  const { waiting, status } = questionWords(locale)
  return (
    <>
      <WaitingQuestions isTold locale={locale} questions={desk.waiting} />
      <section className={styles.part}>
        <h2>{waiting.mine}</h2>
        {desk.own.length === 0 ? <p className={styles.note}>{waiting.mineNone}</p> : null}
        <ul className={styles.list}>
          {desk.own.map(({ kind, id, text, product, state, at }) => (
            <li key={id}>
              <p className={styles.note}>
                {waiting.kinds[kind]}
                {DOT}
                <span lang="zh-Hans-CN">{product}</span>
              </p>
              <blockquote className={styles.text} lang="zh-Hans-CN">
                {text}
              </blockquote>
              <p className={styles.note}>
                <strong>{status.states[state]}</strong>
                {DOT}
                {day(at, locale)}
              </p>
              <a className={buttons.outlined} href={inLocale(locale, `/questions/status/${entryTokenOf(kind, id)}`)}>
                {questionWords(locale).follow}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

type Waiting = {
  questions: WaitingQuestion[]
  locale: Locale
  /** The token of the order by whose link the buyer came. */
  order?: string
  /** Says so when nothing waits. */
  isTold?: boolean
}

/** What others want to know about what somebody bought. */
export function WaitingQuestions({ questions, locale, order, isTold }: Waiting) {
  const words = questionWords(locale)
  if (questions.length === 0 && !isTold) return null
  return (
    <section className={styles.part}>
      <h2>{words.waiting.title}</h2>
      <p className={styles.note}>{questions.length === 0 ? words.waiting.none : words.waiting.text}</p>
      <ul className={styles.list}>
        {questions.map(({ id, text, product, answers }) => (
          <li key={id}>
            <p className={styles.note}>
              <span lang="zh-Hans-CN">{product}</span>
              {DOT}
              {words.answers(answers)}
            </p>
            <p lang="zh-Hans-CN">{text}</p>
            <a
              className={buttons.outlined}
              href={inLocale(locale, `/questions/${id}/answer${order ? `?order=${order}` : ''}`)}
              rel="nofollow"
            >
              {words.answerIt}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
