import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type ComponentType, cache } from 'react'
import type { Head } from '#site/heads/metadata.ts'
import { type ListPart, partPath, readPartPath } from '#site/reading/list-part.ts'
import type { Reader } from '#site/reading/reader.ts'
import { openReader } from './reader.ts'
import { describe } from './routes.tsx'

type Params = { params: Promise<{ locale: string; filter: string[] }> }

/**
 * A part of a list, by kind or topic, page after page: what stands after `/of/` in its address. There is none past the end. A topic has a
 * page of its own, and so machines are told only of parts by kind, and of their first pages.
 */
export function filteredRoute<Kind extends string, Listing extends { list: { pages: number } }>(route: {
  under: '/articles' | '/videos'
  isKind: (text: string) => text is Kind
  load: (reader: Reader, part: ListPart<Kind>, page: number) => Promise<Listing | null>
  head: (reader: Reader, listing: Listing) => Pick<Head, 'title' | 'description'>
  View: ComponentType<{ reader: Reader } & Listing>
}) {
  const load = cache(async (locale: string, path: string) => {
    const reader = await openReader(locale)
    const { part, page } = readPartPath(path.split('/'), route.isKind) ?? notFound()
    const listing = (await route.load(reader, part, page)) ?? notFound()
    if (page > 1 && page > listing.list.pages) notFound()
    return { reader, listing, part, page }
  })
  return {
    metadata: async ({ params }: Params): Promise<Metadata> => {
      const { locale, filter } = await params
      const { reader, listing, part, page } = await load(locale, filter.join('/'))
      return describe(reader, {
        ...route.head(reader, listing),
        path: partPath(route.under, part),
        isUnindexed: Boolean(part.topic) || page > 1,
      })
    },
    Page: async ({ params }: Params) => {
      const { locale, filter } = await params
      const { reader, listing } = await load(locale, filter.join('/'))
      return <route.View reader={reader} {...listing} />
    },
  }
}
