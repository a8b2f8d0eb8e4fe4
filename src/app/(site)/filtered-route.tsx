import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { type ComponentType, cache } from 'react'
import { inLocale } from '#site/locale.ts'
import type { Reader } from '#site/reading/reader.ts'
import { openReader } from './reader.ts'
import { describe } from './routes.tsx'

type Params = { params: Promise<{ locale: string; slug: string; number?: string }> }

/** One part of a list, by kind or by topic, page after page; `number` is missing for its first. There is none past the end. */
export function filteredRoute<Filter extends { path: string }, List extends { page: number; pages: number }>(page: {
  find: (reader: Reader, slug: string) => Promise<Filter | null>
  load: (reader: Reader, filter: Filter, page: number) => Promise<List>
  title: (reader: Reader, filter: Filter) => string
  View: ComponentType<{ reader: Reader; list: List; by: Filter }>
}) {
  const load = cache(async (locale: string, slug: string, number = '') => {
    const reader = await openReader(locale)
    const by = /^[a-z0-9-]{1,200}$/.test(slug) ? await page.find(reader, slug) : null
    if (!by) notFound()
    if (number === '1') permanentRedirect(inLocale(reader.locale, by.path))
    if (!/^([1-9]\d{0,3})?$/.test(number)) notFound()
    const list = await page.load(reader, by, Number(number || 1))
    if (number && list.page > list.pages) notFound()
    return { reader, list, by }
  })
  return {
    metadata: async ({ params }: Params): Promise<Metadata> => {
      const { locale, slug, number } = await params
      const { reader, by } = await load(locale, slug, number)
      const title = [page.title(reader, by), number].filter(Boolean).join(' ')
      return describe(reader, { title, path: number ? `${by.path}/page/${number}` : by.path })
    },
    Page: async ({ params }: Params) => {
      const { locale, slug, number } = await params
      return <page.View {...(await load(locale, slug, number))} />
    },
  }
}
