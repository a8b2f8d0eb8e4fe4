import { inLocale, type Locale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import type { ProductPage } from '../reading/products.ts'
import type { QuestionsOfProduct } from '../reading/questions.ts'
import { questionWords } from '../words/questions.ts'
import { QuestionEntry } from './QuestionEntry.tsx'
import styles from './Questions.module.css'
import { SayForm } from './SayForm.client.tsx'
import { sayWords } from './say-words.ts'

/** Questions about a product, and the form that asks one more. */
export function Questions(props: { questions: QuestionsOfProduct; item: Pick<ProductPage, 'id' | 'path'>; locale: Locale }) {
  const { questions, item, locale } = props
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
      <details className={styles.ask} open={questions.cards.length === 0 || undefined}>
        <summary>{words.ask}</summary>
        <SayForm
          action="/questions/ask"
          fields={{ product: item.id }}
          kind="question"
          language={locale}
          words={sayWords(words)}
        />
      </details>
    </div>
  )
}
