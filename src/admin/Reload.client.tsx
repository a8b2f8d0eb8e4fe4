'use client'
import { Button } from '@payloadcms/ui'

/** Asks for the same address anew. */
export function Reload({ label }: { label: string }) {
  return (
    <Button buttonStyle="secondary" onClick={() => window.location.reload()} size="medium">
      {label}
    </Button>
  )
}
