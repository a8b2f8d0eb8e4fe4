import config from '@payload-config'
import { getPayload } from 'payload'
import { makeSitemapPart } from '#site/feeds/sitemap.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  const file = await makeSitemapPart(await getPayload({ config }), Number((await params).part))
  return file === null
    ? new Response(null, { status: 404 })
    : new Response(file, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
