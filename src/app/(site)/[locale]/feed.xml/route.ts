import config from '@payload-config'
import { getPayload } from 'payload'
import { makeFeed } from '#site/feeds/feed.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export const GET = async () =>
  new Response(await makeFeed(await getPayload({ config })), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
