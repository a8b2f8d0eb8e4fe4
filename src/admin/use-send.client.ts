'use client'
import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { send } from './send.client.ts'

/** What the small screens share: the language, one running request, its error, and fresh lists after it. */
export function useSend() {
  const { i18n } = useTranslation()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const t = (text: Bilingual): string => say(text, i18n.language)

  async function act<T>(path: string, body: unknown): Promise<T | null> {
    setBusy(true)
    setError('')
    const sent = await send<T>(path, body, t({ zh: '没有送达，请检查网络后重试。', en: 'It did not arrive: try again.' }))
    setBusy(false)
    if (!sent.ok) {
      setError(sent.message)
      return null
    }
    router.refresh()
    return sent.value
  }

  return { t, act, isBusy, error, language: i18n.language }
}
