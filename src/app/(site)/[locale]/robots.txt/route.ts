import { makeRobots } from '#site/feeds/robots.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export const GET = () => new Response(makeRobots(), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
