import { canonical } from './address.ts'

/** `/robots.txt`: the pages are for everybody, the machinery is not. */
export const makeRobots = (): string => `User-agent: *
Disallow: /admin
Disallow: /api/
Disallow: /go/
Disallow: /c/
Disallow: /search?
Disallow: /search/
Disallow: /en/search?
Disallow: /help/search
Disallow: /reviews/all
Disallow: /reviews/new?
Disallow: /en/reviews/new?
Disallow: /reviews/*/report
Allow: /api/media/file/
Allow: /api/clips/file/

Sitemap: ${canonical('/sitemap.xml')}
`
