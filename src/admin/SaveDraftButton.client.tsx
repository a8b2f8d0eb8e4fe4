'use client'

import { SaveDraftButton as PayloadsButton } from '@payloadcms/ui'
import { SettledInput } from './SettledInput.client.tsx'

/** Payload's own button, once the texts have settled. */
export function SaveDraftButton() {
  return (
    <SettledInput>
      <PayloadsButton />
    </SettledInput>
  )
}
