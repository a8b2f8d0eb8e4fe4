import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  images: { unoptimized: true },
  // Types are a step of `npm test`; a newcomer's first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  experimental: { isrFlushToDisk: false },
}

const withAdmin = withPayload(config, { devBundleServerPackages: false })

// Payload asks for a client hint on every route, which makes Chromium fetch each first page twice (payload#17906).
const isClientHint = ({ key }: { key: string }) => /^(accept-ch|critical-ch|vary)$/i.test(key)

export default {
  ...withAdmin,
  headers: async () => {
    const entries = (await withAdmin.headers?.()) ?? []
    return entries.map((entry) => (entry.headers.some(isClientHint) ? { ...entry, source: '/:path(admin|admin/.*)' } : entry))
  },
} satisfies NextConfig
