import type { Payload } from 'payload'
import { inLocale } from '../locale.ts'
import { canonical } from './address.ts'
import { listPages, listQuestionPages, listReviewPages } from './published.ts'
import { xml } from './xml.ts'

const LISTS = [
  '/',
  '/articles',
  '/videos',
  '/live',
  '/stories',
  '/reviews',
  '/products',
  '/topics',
  '/help',
  '/transparency',
  '/privacy',
  '/accessibility',
]

/** A file holds at most so many addresses (sitemaps.org). */
const MOST = 50_000

type Listed = { path: string; updatedAt?: string }

/**
 * `/sitemap.xml`: every public page with its English twin and when it last changed; of more than one file of them the list of those files.
 */
export async function makeSitemap(payload: Payload, most = MOST): Promise<string> {
  const pages = await listSitemap(payload)
  if (pages.length <= most) return toFile(pages)
  const files = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => {
    const lastmod = lastOf(pages.slice(index * most, (index + 1) * most))
    return `<sitemap><loc>${xml(canonical(`/sitemap-${index + 1}.xml`))}</loc>${lastmod}</sitemap>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.join('\n')}
</sitemapindex>
`
}

/** `/sitemap-2.xml`: one file of several; `null` when there is none of this number. */
export async function makeSitemapPart(payload: Payload, part: number, most = MOST): Promise<string | null> {
  const pages = await listSitemap(payload)
  const within = pages.slice((part - 1) * most, part * most)
  return part < 1 || pages.length <= most || within.length === 0 ? null : toFile(within)
}

/** Every page that stands in the sitemap. */
export async function listSitemap(payload: Payload): Promise<Listed[]> {
  const [pages, reviews, questions] = await Promise.all([listPages(payload), listReviewPages(), listQuestionPages()])
  return [...LISTS.map((path) => ({ path })), ...pages, ...reviews, ...questions]
}

const toFile = (pages: Listed[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(toUrl).join('\n')}
</urlset>
`

function toUrl({ path, updatedAt }: Listed): string {
  const twins = (['zh', 'en'] as const).map(
    (locale) =>
      `<xhtml:link rel="alternate" hreflang="${locale === 'zh' ? 'zh-Hans' : 'en'}" href="${xml(canonical(inLocale(locale, path)))}"/>`,
  )
  return `<url><loc>${xml(canonical(path))}</loc>${tag(updatedAt)}${twins.join('')}</url>`
}

const lastOf = (pages: Listed[]): string =>
  tag(
    pages
      .flatMap(({ updatedAt }) => updatedAt ?? [])
      .sort()
      .at(-1),
  )

const tag = (updatedAt: string | undefined): string => (updatedAt ? `<lastmod>${updatedAt}</lastmod>` : '')
