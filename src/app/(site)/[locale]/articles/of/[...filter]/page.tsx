import { notFound } from 'next/navigation'
import { cache } from 'react'
import { articlesPath, listFilteredArticles, readArticlesPath } from '#site/reading/article-filter.ts'
import { ArticleList, articlesTitle } from '#site/views/ArticleList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { openReader } from '../../../../reader.ts'
import { describe } from '../../../../routes.tsx'

type Props = { params: Promise<{ locale: string; filter: string[] }> }

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

const load = cache(async (locale: string, path: string) => {
  const reader = await openReader(locale)
  const asked = readArticlesPath(path.split('/')) ?? notFound()
  const listing = await listFilteredArticles(reader, asked.filter, asked.page)
  if (asked.page > 1 && asked.page > listing.list.pages) notFound()
  return { reader, listing, page: asked.page }
})

/** A topic has a page of its own, and so machines are told only of lists by kind, and of their first pages. */
export async function generateMetadata({ params }: Props) {
  const { locale, filter } = await params
  const { reader, listing, page } = await load(locale, filter.join('/'))
  return describe(reader, {
    path: articlesPath(listing.filter),
    title: articlesTitle(listing, reader),
    description: wordsOf(reader.locale).article.listText,
    isUnindexed: Boolean(listing.filter.topic) || page > 1,
  })
}

export default async function Page({ params }: Props) {
  const { locale, filter } = await params
  const { reader, listing } = await load(locale, filter.join('/'))
  return <ArticleList reader={reader} {...listing} />
}
