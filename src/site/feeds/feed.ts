import type { Payload } from 'payload'
import { canonical } from './address.ts'
import { listNewest } from './published.ts'
import { xml } from './xml.ts'

const ENTRIES = 40

/** `/feed.xml`: the newest contents as an Atom feed (RFC 4287). */
export async function makeFeed(payload: Payload): Promise<string> {
  const [entries, brand] = await Promise.all([
    listNewest(payload, ENTRIES),
    payload.findGlobal({ slug: 'brand', depth: 0, overrideAccess: false }),
  ])
  const name = brand.name || '种草'
  const updated = entries
    .map((entry) => entry.updatedAt)
    .sort()
    .at(-1)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<id>${xml(canonical('/'))}</id>
<title>${xml(name)}</title>
${brand.tagline ? `<subtitle>${xml(brand.tagline)}</subtitle>` : ''}
<updated>${updated ?? new Date(0).toISOString()}</updated>
<author><name>${xml(name)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(canonical('/feed.xml'))}"/>
<link rel="alternate" type="text/html" href="${xml(canonical('/'))}"/>
${entries.map(toEntry).join('\n')}
</feed>
`
}

const toEntry = (entry: Awaited<ReturnType<typeof listNewest>>[number]): string => {
  const address = xml(canonical(entry.path))
  return `<entry><id>${address}</id><title>${xml(entry.title)}</title><link rel="alternate" type="text/html" href="${address}"/>\
<published>${entry.publishedAt}</published><updated>${entry.updatedAt}</updated><summary>${xml(entry.summary)}</summary></entry>`
}
