import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { Connection } from '#site/parts/Connection.tsx'
import { readBrand } from '#site/reading/brand.ts'
import { WechatShare } from '#site/sharing/WechatShare.tsx'
import { SiteLayout } from '#site/views/SiteLayout.tsx'
import { openReader } from '../reader.ts'

export const generateStaticParams = () => []

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#14130f' },
  ],
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const reader = await openReader((await params).locale)
  return (
    <SiteLayout brand={await readBrand(reader)} locale={reader.locale}>
      {children}
      <WechatShare />
      <Connection locale={reader.locale} />
    </SiteLayout>
  )
}
