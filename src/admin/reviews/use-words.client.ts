'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'

const EVERY_MS = 20_000

/** How the desk speaks: the language of the colleague, moments in the hub's zone, and a now that moves on. */
export type DeskWords = { t: (text: Bilingual) => string; moment: (at: string) => string; now: Date }

export function useWords(first: { now: string; timeZone: string }): DeskWords {
  const { i18n } = useTranslation()
  const [now, setNow] = useState(() => new Date(first.now))
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), EVERY_MS)
    return () => window.clearInterval(timer)
  }, [])
  return useMemo(() => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: first.timeZone, dateStyle: 'short', timeStyle: 'short' })
    return { t: (text) => say(text, i18n.language), moment: (at) => format.format(new Date(at)), now }
  }, [first.timeZone, i18n.language, now])
}
