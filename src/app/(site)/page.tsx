import config from '@payload-config'
import { getPayload } from 'payload'

export const dynamic = 'force-dynamic'

export default async function Home() {
  const payload = await getPayload({ config })
  const { totalDocs } = await payload.count({ collection: 'articles', overrideAccess: false })
  return <main>{totalDocs}</main>
}
