import { ReviewNew } from '#site/views/ReviewNew.tsx'
import { wordsOf } from '#site/words/of.ts'
import { openReader } from '../../../../reader.ts'
import { describe } from '../../../../routes.tsx'
import { sendReview } from '../action.ts'

type Props = { params: Promise<{ locale: string; product: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const reader = await openReader((await params).locale)
  return describe(reader, { path: '/reviews/new', title: wordsOf(reader.locale).form.title, isUnindexed: true })
}

/** `/reviews/new?product=<slug>`: its own page behind the scenes, so that it too can be kept ready. */
export default async function Page({ params }: Props) {
  const { locale, product } = await params
  const reader = await openReader(locale)
  return <ReviewNew action={sendReview.bind(null, reader.locale)} chosen={product} reader={reader} />
}
