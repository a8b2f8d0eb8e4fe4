import { breadcrumbs, questionPage } from '../heads/json-ld.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { QuestionEntry } from '../questions/QuestionEntry.tsx'
import { readBrand } from '../reading/brand.ts'
import type { QuestionAway, QuestionShown } from '../reading/questions.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { questionWords } from '../words/questions.ts'
import { QuestionPlaceholder } from './QuestionPlaceholder.tsx'

/** One question with all its answers, or why it is not shown. */
export function Question({ reader, item }: { reader: Reader; item: QuestionShown | QuestionAway }) {
  return item.kind === 'question' ? <Shown item={item} reader={reader} /> : <QuestionPlaceholder item={item} reader={reader} />
}

async function Shown({ reader, item: { card, product } }: { reader: Reader; item: QuestionShown }) {
  const { locale } = reader
  const words = questionWords(locale)
  const above = [
    { label: wordsOf(locale).nav.products, path: '/products' },
    { label: product.name, path: product.path },
    { label: words.title, path: `${product.path}/questions` },
  ]
  const brand = await readBrand(reader)
  return (
    <Page data={[...questionPage(card, brand), breadcrumbs(above)]} facts={{ subject: `products:${product.id}` }} reader={reader}>
      <Sheet as="article" margin={{ seal: 'reviews', label: words.title, at: card.publishedAt, locale }}>
        <Crumbs above={above} locale={locale} />
        <Title title={card.text} />
        <QuestionEntry card={card} isAlone locale={locale} />
      </Sheet>
    </Page>
  )
}
