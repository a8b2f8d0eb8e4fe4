import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Bundled, Payload would exist once per bundle, and no error would be an instance of another's class: its details get lost.
  serverExternalPackages: ['payload', '@payloadcms/db-postgres', '@payloadcms/email-nodemailer', '@node-rs/jieba', 'subset-font'],
  // The head is whole before the first byte: told later, title and description stand in the body, where many readers of links do not look.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // Types are a step of `npm test`; a newcomer's first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Finished pages are kept in memory, by a cache that knows when a change came while a page was made (docs/decisions/0032).
  cacheHandler: path.resolve('src/server/front/page-store/next-cache.mjs'),
  cacheMaxMemorySize: 0,
  experimental: {
    cssChunking: { type: 'graph', requestCost: 8_000, weightDistribution: 0.6 },
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '80mb' },
  },
}

const withAdmin = withPayload(config, { devBundleServerPackages: false })

// Payload asks for a client hint on every route, which makes Chromium fetch each first page twice (payload#17906).
const isClientHint = ({ key }: { key: string }) => /^(accept-ch|critical-ch|vary)$/i.test(key)

// Addresses of the site are the pages of one language: Chinese has no prefix. Machinery and files are left alone.
const isSite = '(?!(?:admin|api|_next|zh|en)(?:/|$))'
const rewrites = {
  beforeFiles: [
    { source: '/', destination: '/zh' },
    { source: `/:file(feed\\.xml|feed\\.json|robots\\.txt)`, destination: '/zh/:file' },
    // A folder called sitemap.xml would be a metadata route to Next, which it renders while building, without a database.
    { source: '/sitemap.xml', destination: '/zh/site-map' },
    { source: '/sitemap-:part(\\d{1,4}).xml', destination: '/zh/site-map/:part' },
    { source: '/stories/columns/:slug/feed.xml', destination: '/zh/stories/columns/:slug/feed' },
    { source: '/live/:slug.ics', destination: '/zh/live/:slug/calendar' },
    { source: '/en/live/:slug.ics', destination: '/en/live/:slug/calendar' },
    // Its token has a dot, as files have.
    { source: '/reviews/status/:token', destination: '/zh/reviews/status/:token' },
    { source: '/videos/:slug.vtt', destination: '/zh/videos/:slug/captions' },
    ...[
      { source: '/reviews/new', destination: '/zh/reviews/new/:product' },
      { source: '/en/reviews/new', destination: '/en/reviews/new/:product' },
    ].map((rewrite) => ({ ...rewrite, has: [{ type: 'query' as const, key: 'product', value: '(?<product>[a-z0-9-]+)' }] })),
    ...[
      { source: '/reviews/new', destination: '/zh/reviews/order/:order' },
      { source: '/en/reviews/new', destination: '/en/reviews/order/:order' },
    ].map((rewrite) => ({ ...rewrite, has: [{ type: 'query' as const, key: 'order', value: '(?<order>[A-Za-z0-9._-]+)' }] })),
    { source: `/:path(${isSite}[^.]+)`, destination: '/zh/:path' },
  ],
}

export default {
  ...withAdmin,
  rewrites: async () => ({ ...rewrites, afterFiles: [], fallback: [] }),
  redirects: async () => [
    { source: '/zh', destination: '/', permanent: true },
    { source: '/zh/:path*', destination: '/:path*', permanent: true },
    // Parts of the videos once had addresses of another form than those of the articles.
    ...['', '/en'].flatMap((under) => [
      { source: `${under}/videos/kind/:rest+`, destination: `${under}/videos/of/:rest+`, permanent: true },
      { source: `${under}/videos/topic/:rest+`, destination: `${under}/videos/of/all/:rest+`, permanent: true },
    ]),
  ],
  headers: async () => {
    const entries = (await withAdmin.headers?.()) ?? []
    return entries.map((entry) => (entry.headers.some(isClientHint) ? { ...entry, source: '/:path(admin|admin/.*)' } : entry))
  },
} satisfies NextConfig
