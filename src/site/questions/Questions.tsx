import type { ReactNode } from 'react'
import { inLocale, type Locale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import type { ProductPage } from '../reading/products.ts'
import type { QuestionsOfProduct } from '../reading/questions.ts'
import { questionWords } from '../words/questions.ts'
import { QuestionEntry } from './QuestionEntry.tsx'
import styles from './Questions.module.css'

type Props = {
  questions: QuestionsOfProduct
  item: Pick<ProductPage, 'path'>
  locale: Locale
  /** The way to ask one more. */
  children: ReactNode
}

/** Questions about a product, and below them how to ask one more. */
export function Questions({ questions, item, locale, children }: Props) {
  const words = questionWords(locale)
  return (
    <div className={styles.questions} id="questions">
      <p className={styles.by}>{words.lead}</p>
      {questions.cards.length === 0 ? <Empty>{words.none}</Empty> : null}
      {questions.cards.map((card) => (
        <QuestionEntry card={card} key={card.id} locale={locale} />
      ))}
      {questions.pages > 1 && questions.page === 1 && questions.cards.length < questions.total ? (
        <p className={styles.links}>
          <a href={inLocale(locale, `${item.path}/questions`)}>{words.all(questions.total)}</a>
        </p>
      ) : null}
      {children}
    </div>
  )
}
