import { inLocale } from '../locale.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import { listChoices } from '../review-form/choices.ts'
import { formWords } from '../review-form/form-words.ts'
import { ReviewForm } from '../review-form/ReviewForm.client.tsx'
import type { SendReview } from '../review-form/state.ts'
import { wordsOf } from '../words/of.ts'

/** `chosen` is the slug of the product that a link named; an unknown one is left to the reader to choose. */
export async function ReviewNew({ reader, chosen, action }: { reader: Reader; chosen?: string; action: SendReview }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const products = await listChoices(reader)
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.form.title }}>
        <Crumbs above={[{ label: words.nav.reviews, path: '/reviews' }]} locale={locale} />
        <Title text={words.form.text} title={words.form.title} />
        {products.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/articles'), label: words.nav.articles }}>{words.product.empty}</Empty>
        ) : (
          <ReviewForm
            action={action}
            chosen={products.find((product) => product.slug === chosen || product.id === chosen)?.slug}
            products={products}
            words={formWords(locale)}
          />
        )}
      </Sheet>
    </Page>
  )
}
