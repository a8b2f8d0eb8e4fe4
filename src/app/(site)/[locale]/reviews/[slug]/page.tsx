import { redirect } from 'next/navigation'
import { shorten } from '#site/heads/metadata.ts'
import { inLocale } from '#site/locale.ts'
import type { Reader } from '#site/reading/reader.ts'
import { findReviewPage, type ReviewPlaceholder, type ReviewShown } from '#site/reading/review-page.ts'
import { Review } from '#site/views/Review.tsx'
import { wordsOf } from '#site/words/of.ts'
import { provenanceWords } from '#site/words/provenance.ts'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/reviews',
  // Reviews have no slug: their address is their id.
  find: async (reader, id) => {
    const item = await findReviewPage(reader, id)
    if (item?.kind === 'moved') redirect(`${inLocale(reader.locale, item.path)}#review-${id}`)
    return item
  },
  head: headOf,
  View: Review,
})

function headOf({ locale }: Reader, item: ReviewShown | ReviewPlaceholder) {
  if (item.kind === 'placeholder')
    return { path: item.path, title: provenanceWords(locale).placeholder[item.state].title, isUnindexed: true }
  const { card } = item
  return {
    path: card.path,
    title: shorten(wordsOf(locale).review.title(card.nickname, card.product?.name ?? ''), 60),
    description: card.text,
    picture: card.photos[0] ?? card.product?.cover,
  }
}

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
