import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findProduct } from '#site/reading/products.ts'
import { readQuestionPage } from '#site/reading/questions.ts'
import { QuestionsOf } from '#site/views/QuestionsOf.tsx'
import { questionWords } from '#site/words/questions.ts'
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

const pageIn = (asked: string | string[] | undefined): number => (/^[1-9]\d{0,3}$/.test(String(asked)) ? Number(asked) : 1)

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { reader, item } = await load(locale, slug)
  const title = questionWords(reader.locale).allOf(item.name)
  const isUnindexed = pageIn((await searchParams).page) > 1
  return describe(reader, { path: `${item.path}/questions`, title, isUnindexed })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { reader, item } = await load(locale, slug)
  const questions = await readQuestionPage(reader, item.id, pageIn((await searchParams).page))
  if (questions.page > questions.pages) notFound()
  return <QuestionsOf item={item} questions={questions} reader={reader} />
}
