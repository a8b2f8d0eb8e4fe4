import { findVideo } from '#site/reading/videos.ts'
import { openReader } from '../../../../reader.ts'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** `/videos/<slug>.vtt`: the captions, from our own address because the pages allow no other. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale, slug } = await params
  const video = await findVideo(await openReader(locale), { slug: { equals: slug } })
  if (!video?.captions) return new Response(null, { status: 404 })
  return new Response(video.captions, { headers: { 'content-type': 'text/vtt; charset=utf-8' } })
}
