import config from '@payload-config'
import { getPayload } from 'payload'
import { makeJsonFeed } from '#site/feeds/json-feed.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export const GET = async () =>
  new Response(await makeJsonFeed(await getPayload({ config })), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
