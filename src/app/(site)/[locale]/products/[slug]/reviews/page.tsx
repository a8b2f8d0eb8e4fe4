import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readProductReviews } from '#site/reading/product-reviews.ts'
import { findProduct } from '#site/reading/products.ts'
import { ReviewsOf } from '#site/views/ReviewsOf.tsx'
import { reviewWords } from '#site/words/reviews.ts'
import { openReader } from '../../../../reader.ts'
import { describe } from '../../../../routes.tsx'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const load = cache(async (locale: string, slug: string) => {
  const reader = await openReader(locale)
  const item = /^[a-z0-9-]{1,200}$/.test(slug) ? await findProduct(reader, { slug: { equals: slug } }) : null
  return { reader, item: item ?? notFound() }
})

/** A filtered list is for readers: machines are told of the product's own page. */
export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params
  const { reader, item } = await load(locale, slug)
  return describe(reader, { path: item.path, title: reviewWords(reader.locale).allOf(item.name), isUnindexed: true })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { reader, item } = await load(locale, slug)
  return <ReviewsOf item={item} reader={reader} reviews={await readProductReviews(reader, item, await searchParams)} />
}
