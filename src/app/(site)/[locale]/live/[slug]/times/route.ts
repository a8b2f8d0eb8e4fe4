import { findLive } from '#site/reading/lives.ts'
import { openReader } from '../../../../reader.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** `/live/<slug>/times`: when a stream is on, for open pages that wait; its date is the clock they go by. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale, slug } = await params
  const live = await findLive(await openReader(locale), { slug: { equals: slug } })
  return live ? Response.json(live.times) : new Response(null, { status: 404 })
}
