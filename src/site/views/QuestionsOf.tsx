import { inLocale } from '../locale.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Page } from '../parts/Page.tsx'
import { PageSteps } from '../parts/PageSteps.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import styles from '../questions/Questions.module.css'
import { Questions } from '../questions/Questions.tsx'
import { SayForm } from '../questions/SayForm.client.tsx'
import { sayWords } from '../questions/say-words.ts'
import type { ProductPage } from '../reading/products.ts'
import type { QuestionsOfProduct } from '../reading/questions.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { questionWords } from '../words/questions.ts'

/** Every question about a product, a page at a time. */
export function QuestionsOf(props: { reader: Reader; item: ProductPage; questions: QuestionsOfProduct }) {
  const { reader, item, questions } = props
  const { locale } = reader
  const words = questionWords(locale)
  const at = (page: number) => inLocale(locale, `${item.path}/questions${page > 1 ? `?page=${page}` : ''}`)
  const above = [
    { label: wordsOf(locale).nav.products, path: '/products' },
    { label: item.name, path: item.path },
  ]
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.title }}>
        <Crumbs above={above} locale={locale} />
        <Title below={words.count(questions.total)} title={words.allOf(item.name)} />
        <Questions item={item} locale={locale} questions={{ ...questions, pages: 1 }}>
          <details className={styles.ask} id="ask" open>
            <summary>{words.ask}</summary>
            <SayForm
              action="/questions/ask"
              fields={{ product: item.id }}
              kind="question"
              language={locale}
              words={sayWords(words)}
            />
          </details>
        </Questions>
        {questions.pages > 1 ? (
          <PageSteps
            at={words.page.number(questions.page)}
            earlier={{ word: words.page.earlier, href: questions.page > 1 ? at(questions.page - 1) : undefined }}
            label={words.page.pages}
            later={{ word: words.page.later, href: questions.page < questions.pages ? at(questions.page + 1) : undefined }}
          />
        ) : null}
      </Sheet>
    </Page>
  )
}
