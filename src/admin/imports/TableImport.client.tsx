'use client'
import { Button } from '@payloadcms/ui'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'
import styles from '../desk.module.css'
import { RecentImports } from './RecentImports.client.tsx'
import { useTableUpload } from './use-table-upload.client.ts'

type Props<Report, Undone> = {
  /** The door; `/template` and `/undo` follow it. */
  path: `/${string}`
  id?: string
  title: Bilingual
  hint?: Bilingual
  /** What is said of lines that do not say it themselves. */
  source: { label: Bilingual; choices: { value: string; label: Bilingual }[] }
  table: Bilingual
  tell: (report: Report, isStored: boolean) => ReactNode
  describe: (outcome: Undone) => { text: Bilingual; left: Bilingual[] }
}

/**
 * Say whose table it is, choose it, read what is wrong in it, then store the rest; what came in the last 24 hours can be taken back. A
 * table that is chosen is checked anew when it is said to be another's.
 */
export function TableImport<Report extends { accepted: number }, Undone>(props: Props<Report, Undone>) {
  const { path, id, title, hint, source: asked, table, tell, describe } = props
  const { t, step, isBusy, upload: send, restart } = useTableUpload<Report>(path)
  const [source, setSource] = useState(asked.choices[0]?.value ?? '')
  const [file, setFile] = useState<File | null>(null)
  const upload = (of: string, chosen: File, isPreview: boolean) =>
    send({ table: chosen, query: { source: of, file: chosen.name }, isPreview })
  const check = (of: string, chosen: File | null) => {
    restart()
    if (chosen) void upload(of, chosen, true)
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0] ?? null
    setFile(chosen)
    check(source, chosen)
  }
  return (
    <section className={styles.panel} id={id}>
      <h2 className={styles.panelTitle}>{t(title)}</h2>
      {hint && <p className={styles.hint}>{t(hint)}</p>}
      <div className={styles.form}>
        <label className={styles.field}>
          {t(asked.label)}
          <select
            disabled={isBusy}
            onChange={(event) => {
              setSource(event.target.value)
              check(event.target.value, file)
            }}
            value={source}
          >
            {asked.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t(table)}
          <input accept=".csv,.xlsx" disabled={isBusy} onChange={choose} type="file" />
        </label>
        <a className={styles.quiet} download href={`/api${path}/template`}>
          {t({ zh: '下载模板', en: 'Download a template' })}
        </a>
      </div>
      <div aria-live="polite" className={styles.report}>
        {isBusy && <p className={styles.hint}>{t({ zh: '正在处理…', en: 'Working…' })}</p>}
        {step.kind === 'failed' && <p className={styles.error}>{step.message}</p>}
        {(step.kind === 'checked' || step.kind === 'stored') && tell(step.report, step.kind === 'stored')}
        {step.kind === 'checked' && file && (
          <div className={styles.actions}>
            <Button
              disabled={isBusy || step.report.accepted === 0}
              onClick={() => void upload(source, file, false)}
              size="medium"
            >
              {t({ zh: `导入 ${step.report.accepted} 行`, en: `Import ${sayCount(step.report.accepted, 'line')}` })}
            </Button>
          </div>
        )}
      </div>
      <RecentImports describe={describe} path={path} stamp={step.kind === 'stored' ? step : null} />
    </section>
  )
}
