import config from '@payload-config'
import { getPayload } from 'payload'
import { makeSitemap } from '#site/feeds/sitemap.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export const GET = async () =>
  new Response(await makeSitemap(await getPayload({ config })), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
