import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { isStaffUser } from '#people/access.ts'
import { renderPreview } from '#site/views/Preview.tsx'
import { SaveRefresh } from '#site/views/SaveRefresh.client.tsx'
import { openReader } from '../../../../reader.ts'

export const dynamic = 'force-dynamic'
export const metadata = { robots: { index: false, follow: false } }

/** Only for signed-in colleagues; to everybody else the page does not exist. */
export default async function Page({ params }: { params: Promise<{ locale: string; collection: string; id: string }> }) {
  const { locale, collection, id } = await params
  const reader = await openReader(locale)
  const { user } = await reader.payload.auth({ headers: await headers() })
  if (!user || !isStaffUser(user)) notFound()
  const page = /^[0-9a-f-]{36}$/.test(id) ? await renderPreview({ ...reader, colleague: user }, { collection, id }) : null
  if (!page) notFound()
  return (
    <>
      {page}
      <SaveRefresh />
    </>
  )
}
