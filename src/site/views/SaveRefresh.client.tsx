'use client'

import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRouter } from 'next/navigation'

/** Inside the editor's live preview: the page is made anew whenever the document is saved. */
export function SaveRefresh() {
  const router = useRouter()
  return (
    <RefreshRouteOnSave refresh={() => router.refresh()} serverURL={typeof location === 'undefined' ? '' : location.origin} />
  )
}
