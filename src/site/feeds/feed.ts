import type { Payload } from 'payload'
import { canonical } from './address.ts'
import { findColumnNamed, listIssuesOf, listNewest, type Published } from './published.ts'
import { xml } from './xml.ts'

const ENTRIES = 40

/** `/feed.xml`: the newest contents as an Atom feed (RFC 4287). */
export async function makeFeed(payload: Payload): Promise<string> {
  const [entries, brand] = await Promise.all([listNewest(payload, ENTRIES), readName(payload)])
  return atom({ ...brand, page: '/', self: '/feed.xml' }, entries)
}

/** `/stories/columns/<slug>/feed.xml`: the newest issues of one column; `null` when there is no such column. */
export async function makeColumnFeed(payload: Payload, slug: string): Promise<string | null> {
  const page = `/stories/columns/${slug}`
  const [column, brand] = await Promise.all([findColumnNamed(payload, slug), readName(payload)])
  if (!column) return null
  const about = { name: column.title, tagline: column.dek, author: brand.name, page, self: `${page}/feed.xml` }
  return atom(about, await listIssuesOf(payload, { column: column.id, limit: ENTRIES }))
}

async function readName(payload: Payload): Promise<{ name: string; author: string; tagline?: string | null }> {
  const brand = await payload.findGlobal({ slug: 'brand', depth: 0, overrideAccess: false })
  const name = brand.name || '种草'
  return { name, author: name, tagline: brand.tagline }
}

type About = { name: string; author: string; tagline?: string | null; page: string; self: string }

function atom({ name, author, tagline, page, self }: About, entries: Published[]): string {
  const updated = entries
    .map((entry) => entry.updatedAt)
    .sort()
    .at(-1)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<id>${xml(canonical(page))}</id>
<title>${xml(name)}</title>
${tagline ? `<subtitle>${xml(tagline)}</subtitle>` : ''}
<updated>${updated ?? new Date(0).toISOString()}</updated>
<author><name>${xml(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(canonical(self))}"/>
<link rel="alternate" type="text/html" href="${xml(canonical(page))}"/>
${entries.map(toEntry).join('\n')}
</feed>
`
}

const toEntry = (entry: Published): string => {
  const address = xml(canonical(entry.path))
  return `<entry><id>${address}</id><title>${xml(entry.title)}</title><link rel="alternate" type="text/html" href="${address}"/>\
<published>${entry.publishedAt}</published><updated>${entry.updatedAt}</updated><summary>${xml(entry.summary)}</summary></entry>`
}
