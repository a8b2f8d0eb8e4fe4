'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import desk from '../desk.module.css'
import { useTableUpload } from '../imports/use-table-upload.client.ts'
import type { LiveImportReport } from './interaction-endpoints.ts'

type Props = { path: string; query: Record<string, string>; label: string; hint: string }

/** A table is chosen, checked and shown with what is wrong in it, and only then taken in. */
export function TableFile({ path, query, label, hint }: Props) {
  const { t, step, isBusy, upload } = useTableUpload<LiveImportReport>(path)
  const router = useRouter()
  const file = useRef<HTMLInputElement>(null)
  const send = async (isPreview: boolean) => {
    const table = file.current?.files?.[0]
    if (table && (await upload({ table, query, isPreview })) && !isPreview) router.refresh()
  }
  const report = step.kind === 'checked' || step.kind === 'stored' ? step.report : null
  return (
    <details className={desk.qr}>
      <summary>{label}</summary>
      <div className={desk.stack}>
        <label className={desk.field}>
          {hint}
          <input accept=".csv,.xlsx,text/csv" onChange={() => void send(true)} ref={file} type="file" />
        </label>
        <div aria-live="polite">
          {step.kind === 'failed' && <p className={desk.error}>{step.message}</p>}
          {report && (
            <p>
              {step.kind === 'stored'
                ? t({ zh: `已导入 ${report.accepted} 行`, en: `${report.accepted} lines are in` })
                : t({ zh: `可导入 ${report.accepted} 行`, en: `${report.accepted} lines are good` })}
              {report.rejectedCount > 0 &&
                t({ zh: `，${report.rejectedCount} 行有问题：`, en: `, ${report.rejectedCount} are not:` })}
            </p>
          )}
          {report && report.rejected.length > 0 && (
            <ul>
              {report.rejected.slice(0, 10).map(({ line, reason }) => (
                <li key={line}>
                  {t({ zh: `第 ${line} 行：`, en: `Line ${line}: ` })}
                  {reason}
                </li>
              ))}
            </ul>
          )}
        </div>
        {step.kind === 'checked' && step.report.accepted > 0 && (
          <div className={desk.actions}>
            <Button disabled={isBusy} onClick={() => void send(false)} size="small" type="button">
              {t({ zh: `导入 ${step.report.accepted} 行`, en: `Take in ${step.report.accepted} lines` })}
            </Button>
          </div>
        )}
      </div>
    </details>
  )
}
