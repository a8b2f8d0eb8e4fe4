import type { Metadata } from 'next'
import { canonical } from '../feeds/address.ts'
import { inLocale, type Locale } from '../locale.ts'
import type { Picture } from '../reading/picture.ts'

/** What the head of one page says. `path` is the Chinese address; an unindexed page is for readers only. */
export type Head = {
  title?: string
  description?: string
  path: string
  picture?: Picture | null
  kind?: 'article' | 'website' | 'video.other'
  publishedAt?: string
  updatedAt?: string
  /** Of an article: its kind or column, and what it is filed under. */
  section?: string
  topics?: { name: string }[]
  isUnindexed?: boolean
}

/** The head as Next writes it: canonical address, the twin in the other language, and the card that WeChat and others show. */
export function toMetadata(head: Head, of: { locale: Locale; brand: string; tagline?: string }): Metadata {
  const { locale, brand, tagline } = of
  const address = canonical(inLocale(locale, head.path))
  const description = head.description ? shorten(head.description, 160) : undefined
  const images = head.picture
    ? [
        {
          url: canonical(head.picture.share.url),
          width: head.picture.share.width,
          height: head.picture.share.height,
          alt: head.picture.alt,
        },
      ]
    : undefined
  const title = head.title ? `${head.title} · ${brand}` : [brand, tagline].filter(Boolean).join(' · ')
  return {
    title,
    description,
    robots: head.isUnindexed ? { index: false, follow: true } : undefined,
    alternates: {
      canonical: address,
      languages: { 'zh-Hans': canonical(head.path), en: canonical(inLocale('en', head.path)), 'x-default': canonical(head.path) },
      types: { 'application/atom+xml': canonical('/feed.xml'), 'application/feed+json': canonical('/feed.json') },
    },
    openGraph: {
      title: head.title ?? brand,
      description,
      url: address,
      siteName: brand,
      locale: locale === 'zh' ? 'zh_CN' : 'en_US',
      alternateLocale: locale === 'zh' ? 'en_US' : 'zh_CN',
      images,
      ...(head.kind === 'article'
        ? {
            type: 'article',
            publishedTime: head.publishedAt,
            modifiedTime: head.updatedAt,
            section: head.section,
            tags: head.topics?.map(({ name }) => name),
          }
        : { type: head.kind ?? 'website' }),
    },
    twitter: { card: images ? 'summary_large_image' : 'summary' },
  }
}

/** The first `length` characters, never half of one, with an ellipsis where something is left out. */
export function shorten(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : characters.join('')
}
