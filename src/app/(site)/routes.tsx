import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { type ComponentType, cache } from 'react'
import { type Head, toMetadata } from '#site/heads/metadata.ts'
import { inLocale } from '#site/locale.ts'
import { readBrand } from '#site/reading/brand.ts'
import { listLatest } from '#site/reading/found.ts'
import { findWhereabouts } from '#site/reading/missing.ts'
import type { Reader } from '#site/reading/reader.ts'
import { openReader } from './reader.ts'

type Params<Name extends string> = { params: Promise<{ locale: string } & Record<Name, string>> }

/** A page that stands alone or lists things: what it needs, what its head says, how it looks. */
export function pageRoute<Data extends object>(page: {
  load: (reader: Reader) => Promise<Data>
  head: (reader: Reader, data: Data) => Head
  View: ComponentType<{ reader: Reader } & Data>
}) {
  const load = cache(async (locale: string) => {
    const reader = await openReader(locale)
    return { reader, data: await page.load(reader) }
  })
  return {
    metadata: async ({ params }: Params<never>): Promise<Metadata> => {
      const { reader, data } = await load((await params).locale)
      return describe(reader, page.head(reader, data))
    },
    Page: async ({ params }: Params<never>) => {
      const { reader, data } = await load((await params).locale)
      return <page.View reader={reader} {...data} />
    },
  }
}

/** A page of a list after the first: `/articles/page/2`. The first page has its own address, and there is none past the end. */
export function listRoute<List extends { page: number; pages: number }>(page: {
  path: string
  load: (reader: Reader, page: number) => Promise<List>
  title: (reader: Reader) => string
  View: ComponentType<{ reader: Reader; list: List }>
}) {
  const load = cache(async (locale: string, number: string) => {
    const reader = await openReader(locale)
    if (number === '1') permanentRedirect(inLocale(reader.locale, page.path))
    if (!/^[1-9]\d{0,3}$/.test(number)) notFound()
    const list = await page.load(reader, Number(number))
    if (list.page > list.pages) notFound()
    return { reader, list }
  })
  return {
    metadata: async ({ params }: Params<'number'>): Promise<Metadata> => {
      const { locale, number } = await params
      const { reader } = await load(locale, number)
      return describe(reader, { title: `${page.title(reader)} ${number}`, path: `${page.path}/page/${number}` })
    },
    Page: async ({ params }: Params<'number'>) => {
      const { locale, number } = await params
      return <page.View {...(await load(locale, number))} />
    },
  }
}

/** The page of one thing, by its slug or id; what is not there any more leads to where the redirects say it went. */
export function itemRoute<Item>(page: {
  under: string
  find: (reader: Reader, slug: string) => Promise<Item | null>
  head: (reader: Reader, item: Item) => Head
  View: ComponentType<{ reader: Reader; item: Item }>
}) {
  const load = cache(async (locale: string, slug: string) => {
    const reader = await openReader(locale)
    const item = /^[a-z0-9-]{1,200}$/.test(slug) ? await page.find(reader, slug) : null
    return { reader, item: item ?? (await leave(reader, `${page.under}/${slug}`)) }
  })
  return {
    metadata: async ({ params }: Params<'slug'>): Promise<Metadata> => {
      const { locale, slug } = await params
      const { reader, item } = await load(locale, slug)
      return describe(reader, page.head(reader, item))
    },
    Page: async ({ params }: Params<'slug'>) => {
      const { locale, slug } = await params
      return <page.View {...(await load(locale, slug))} />
    },
  }
}

/** Leads on from an address without a page. Never returns. */
export async function leave(reader: Reader, path: string): Promise<never> {
  const whereabouts = await findWhereabouts(reader, path)
  if (whereabouts.kind === 'moved') permanentRedirect(inLocale(reader.locale, whereabouts.to))
  notFound()
}

/** The head of a page of this hub; a page without a picture of its own is shown by the brand's, else by the newest article's. */
export async function describe(reader: Reader, head: Head): Promise<Metadata> {
  const brand = await readBrand(reader)
  const picture = head.picture ?? brand.logo ?? (await listLatest(reader)).find(({ cover }) => cover)?.cover
  return toMetadata({ ...head, picture }, { locale: reader.locale, brand: brand.name, tagline: brand.tagline })
}
