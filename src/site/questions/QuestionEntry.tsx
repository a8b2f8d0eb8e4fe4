import { day, month } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Votes } from '../product-reviews/Votes.client.tsx'
import type { AnswerCard, QuestionCard } from '../reading/questions.ts'
import { DOT } from '../words/dot.ts'
import { questionWords } from '../words/questions.ts'
import { reviewWords } from '../words/reviews.ts'
import styles from './Questions.module.css'

/** A question with the answers that are shown beneath it. `isAlone`: it stands on its own page. */
export function QuestionEntry({ card, locale, isAlone }: { card: QuestionCard; locale: Locale; isAlone?: boolean }) {
  const words = questionWords(locale)
  const href = inLocale(locale, card.path)
  const text = <span lang="zh-Hans-CN">{card.text}</span>
  return (
    <article className={styles.entry} id={`question-${card.id}`}>
      {isAlone ? null : (
        <h3 className={styles.question}>
          <span aria-hidden="true" className={styles.letter}>
            问
          </span>
          <a href={href}>{text}</a>
        </h3>
      )}
      <p className={styles.by}>
        {words.asked(card.name)}
        {DOT}
        <time dateTime={card.publishedAt}>{day(card.publishedAt, locale)}</time>
        {DOT}

        {words.answers(card.answers)}
      </p>
      {card.shown.length === 0 ? <p className={styles.by}>{words.noAnswers}</p> : null}
      <ul className={styles.answers}>
        {card.shown.map((answer) => (
          <li key={answer.id}>
            <Answer answer={answer} locale={locale} question={card.id} />
          </li>
        ))}
      </ul>
      {card.away > 0 ? <p className={styles.by}>{words.away(card.away)}</p> : null}
      <p className={styles.links}>
        {!isAlone && card.answers > card.shown.length ? <a href={href}>{words.more(card.answers)}</a> : null}
        <a href={inLocale(locale, `${card.path}/answer`)} rel="nofollow">
          {words.answerIt}
        </a>
      </p>
    </article>
  )
}

function Answer({ answer, question, locale }: { answer: AnswerCard; question: string; locale: Locale }) {
  const words = questionWords(locale)
  return (
    <div className={answer.isBrand ? styles.brand : undefined}>
      <p className={styles.by}>
        {answer.isBrand ? (
          <strong>{words.brand}</strong>
        ) : (
          <>
            {answer.name}
            {DOT}
            <span className={styles.proved}>{answer.grade && reviewWords(locale).grades[answer.grade]}</span>
            {answer.boughtAt ? `${DOT}${words.bought(month(answer.boughtAt, locale))}` : null}
          </>
        )}
      </p>
      <p className={styles.text} lang="zh-Hans-CN">
        {answer.text}
      </p>
      <Votes
        action="/questions/vote"
        fields={{ answer: answer.id, question }}
        id={answer.id}
        language={locale}
        useful={answer.useful}
        words={words.votes}
      />
    </div>
  )
}
