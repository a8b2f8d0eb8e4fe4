import { expect, test } from 'vitest'
import { toStaticRoutes } from '#server/front/page-store/static-routes.ts'

const regex = (pattern: string) => `^/([^/]+?)${pattern}(?:/)?$`
const dynamicRoutes = [
  { page: '/admin/[[...segments]]', regex: '^/admin(?:/(.+?))?(?:/)?$' },
  { page: '/api/[...slug]', regex: '^/api/(.+?)(?:/)?$' },
  { page: '/[locale]', regex: regex('') },
  { page: '/[locale]/articles/[slug]', regex: regex('/articles/([^/]+?)') },
  { page: '/[locale]/live/[slug]/calendar', regex: regex('/live/([^/]+?)/calendar') },
  { page: '/[locale]/me', regex: regex('/me') },
  { page: '/[locale]/reviews/status/[token]', regex: regex('/reviews/status/([^/]+?)') },
  { page: '/[locale]/reviews/[slug]', regex: regex('/reviews/([^/]+?)') },
  { page: '/[locale]/site-map', regex: regex('/site\\-map') },
  { page: '/[locale]/[...rest]', regex: regex('/(.+?)') },
]
const made = ['', '/articles/[slug]', '/live/[slug]/calendar', '/reviews/[slug]', '/site-map', '/[...rest]']
const isSite = '(?!(?:admin|api|_next|zh|en)(?:/|$))'
const isStatic = toStaticRoutes(
  {
    rewrites: {
      beforeFiles: [
        { source: '/', destination: '/zh', regex: '^/(?:/)?$' },
        { source: '/sitemap.xml', destination: '/zh/site-map', regex: '^/sitemap\\.xml(?:/)?$' },
        { source: '/live/:slug.ics', destination: '/zh/live/:slug/calendar', regex: '^/live(?:/([^/]+?))\\.ics(?:/)?$' },
        { source: '/articles/old', destination: '/zh/me', regex: '^/articles/old$', has: [{ type: 'query', key: 'x' }] },
        { source: `/:path(${isSite}[^.]+)`, destination: '/zh/:path', regex: `^(?:/(${isSite}[^.]+))(?:/)?$` },
      ],
    },
    dynamicRoutes,
  },
  { dynamicRoutes: Object.fromEntries(made.map((page) => [`/[locale]${page}`, {}])) },
)

test.each([
  '/',
  '/en',
  '/articles/a',
  '/en/articles/a',
  '/sitemap.xml',
  '/live/a.ics',
  '/reviews/a',
  '/articles/old',
  '/nothing/here',
])('%s is the same for everybody', (pathname) => expect(isStatic(pathname)).toBe(true))

test.each(['/me', '/en/me', '/admin', '/admin/login', '/api/articles', '/reviews/status/a'])('%s is not', (pathname) =>
  expect(isStatic(pathname)).toBe(false),
)
