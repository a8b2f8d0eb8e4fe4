import config from '@payload-config'
import { getPayload } from 'payload'
import { makeColumnFeed } from '#site/feeds/feed.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** `/stories/columns/<slug>/feed.xml`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const feed = await makeColumnFeed(await getPayload({ config }), (await params).slug)
  if (feed === null) return new Response(null, { status: 404 })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
