import type { Payload } from 'payload'
import { canonical } from './address.ts'
import { listNewest } from './published.ts'

const ITEMS = 40

/** `/feed.json`: the same entries as `/feed.xml`, as a JSON Feed (version 1.1). */
export async function makeJsonFeed(payload: Payload): Promise<string> {
  const [entries, brand] = await Promise.all([
    listNewest(payload, ITEMS),
    payload.findGlobal({ slug: 'brand', depth: 0, overrideAccess: false }),
  ])
  const name = brand.name || '种草'
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    description: brand.tagline || undefined,
    home_page_url: canonical('/'),
    feed_url: canonical('/feed.json'),
    language: 'zh-Hans',
    authors: [{ name, url: canonical('/') }],
    items: entries.map(({ path, title, summary, publishedAt, updatedAt }) => ({
      id: canonical(path),
      url: canonical(path),
      title,
      content_text: summary || title,
      summary: summary || undefined,
      date_published: publishedAt,
      date_modified: updatedAt,
    })),
  })
}
