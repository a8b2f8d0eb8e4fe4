'use client'
import { useEffect, useState } from 'react'
import type { Criteria } from '#integrations/wecom/push/criteria.ts'
import { send } from '../send.client.ts'

export type ShownAudience = {
  open: number
  capped: number
  staff: number
  left: { least: number; most: number } | null
  caps: { month: number; day: number }
}

const PAUSE_MS = 300

/** How many a push would go to, asked a moment after the last change; `undefined` until it is known. */
export function useAudience(kind: 'single' | 'group', criteria: Criteria, id: string | undefined): ShownAudience | undefined {
  const [audience, setAudience] = useState<ShownAudience>()
  const asked = JSON.stringify({ kind, criteria, id })
  useEffect(() => {
    let isOld = false
    const timer = setTimeout(async () => {
      const sent = await send<ShownAudience>('/wecom-pushes/audience', JSON.parse(asked), '')
      if (!isOld) setAudience(sent.ok ? sent.value : undefined)
    }, PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [asked])
  return audience
}
