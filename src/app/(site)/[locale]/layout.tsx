import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { themeColours } from '#site/look/theme-colours.ts'
import { Connection } from '#site/parts/Connection.tsx'
import { readBrand } from '#site/reading/brand.ts'
import { WechatShare } from '#site/sharing/WechatShare.tsx'
import { SiteLayout } from '#site/views/SiteLayout.tsx'
import { openReader } from '../reader.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const { look } = await readBrand(await openReader((await params).locale))
  return { width: 'device-width', initialScale: 1, viewportFit: 'cover', themeColor: themeColours(look) }
}

export default async function Layout({ children, params }: Props & { children: ReactNode }) {
  const reader = await openReader((await params).locale)
  return (
    <SiteLayout brand={await readBrand(reader)} locale={reader.locale}>
      {children}
      <WechatShare />
      <Connection locale={reader.locale} />
    </SiteLayout>
  )
}
