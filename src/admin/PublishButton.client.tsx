'use client'

import { PublishButton as PayloadsButton, useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import { SettledInput } from './SettledInput.client.tsx'

/**
 * Payload's own button, which offers to schedule "unpublish" for what was never published, because it counts only the
 * drafts newer than a publication. A draft without one has something to publish.
 */
export function PublishButton() {
  const { hasPublishedDoc, id, setUnpublishedVersionCount, unpublishedVersionCount } = useDocumentInfo()
  const isUncounted = Boolean(id) && !hasPublishedDoc && unpublishedVersionCount === 0

  useEffect(() => {
    if (isUncounted) setUnpublishedVersionCount(1)
  }, [isUncounted, setUnpublishedVersionCount])

  return (
    <SettledInput>
      <PayloadsButton />
    </SettledInput>
  )
}
