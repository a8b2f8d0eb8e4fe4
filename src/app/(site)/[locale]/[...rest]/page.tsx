import { openReader } from '../../reader.ts'
import { leave } from '../../routes.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

/** Addresses that belong to no page: an old one may still lead somewhere. */
export default async function Page({ params }: { params: Promise<{ locale: string; rest: string[] }> }) {
  const { locale, rest } = await params
  return leave(await openReader(locale), `/${rest.join('/')}`)
}
