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
]

/** `/sitemap.xml`: every public page with its English twin and when it last changed. */
export async function makeSitemap(payload: Payload): Promise<string> {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${(await listSitemap(payload)).map(toUrl).join('\n')}
</urlset>
`
}

/** Every page that stands in the sitemap. */
export async function listSitemap(payload: Payload): Promise<{ path: string; updatedAt?: string }[]> {
  const [pages, reviews, questions] = await Promise.all([listPages(payload), listReviewPages(payload), listQuestionPages()])
  return [...LISTS.map((path) => ({ path })), ...pages, ...reviews, ...questions]
}

function toUrl({ path, updatedAt }: { path: string; updatedAt?: string }): string {
  const twins = (['zh', 'en'] as const).map(
    (locale) =>
      `<xhtml:link rel="alternate" hreflang="${locale === 'zh' ? 'zh-Hans' : 'en'}" href="${xml(canonical(inLocale(locale, path)))}"/>`,
  )
  const lastmod = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : ''
  return `<url><loc>${xml(canonical(path))}</loc>${lastmod}${twins.join('')}</url>`
}
