import { makeCalendar } from '#site/feeds/calendar.ts'
import { findLive } from '#site/reading/lives.ts'
import { openReader } from '../../../../reader.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** `/live/<slug>.ics`. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale, slug } = await params
  const live = await findLive(await openReader(locale), { slug: { equals: slug } })
  if (!live?.times.startsAt) return new Response(null, { status: 404 })
  const { startsAt, endsAt, editorState } = live.times
  const calendar = makeCalendar({
    id: live.id,
    path: live.path,
    title: live.title,
    notice: live.notice,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: endsAt ? new Date(endsAt).toISOString() : null,
    updatedAt: live.updatedAt,
    isCancelled: editorState === 'cancelled',
  })
  return new Response(calendar, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${slug}.ics"` },
  })
}
