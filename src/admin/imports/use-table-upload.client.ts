'use client'
import { useState } from 'react'
import { useSend } from '../use-send.client.ts'

type Step<Report> = { kind: 'choose' } | { kind: 'checked' | 'stored'; report: Report } | { kind: 'failed'; message: string }
type Upload = { table: Blob; query: Record<string, string>; isPreview: boolean }

/** A table on its way through a door of the import desk: it is checked first, shown with what is wrong in it, and then stored. */
export function useTableUpload<Report extends object>(path: string) {
  const { t } = useSend()
  const [isBusy, setBusy] = useState(false)
  const [step, setStep] = useState<Step<Report>>({ kind: 'choose' })

  /** Gives whether the door has taken it. */
  const upload = async ({ table, query, isPreview }: Upload): Promise<boolean> => {
    setBusy(true)
    const response = await fetch(`/api${path}?${new URLSearchParams({ ...query, ...(isPreview ? { preview: '1' } : {}) })}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: table,
    }).catch(() => null)
    const report = (await response?.json().catch(() => null)) as (Report & { message?: string }) | null
    setBusy(false)
    const isTaken = Boolean(response?.ok && report)
    const lost = t({ zh: '没有送达，请检查网络后重试。', en: 'It did not arrive: try again.' })
    if (!isTaken || !report) setStep({ kind: 'failed', message: report?.message ?? lost })
    else setStep({ kind: isPreview ? 'checked' : 'stored', report })
    return isTaken
  }

  return { t, step, isBusy, upload, restart: () => setStep({ kind: 'choose' }) }
}
