'use client'
import { Button } from '@payloadcms/ui'
import { type ChangeEvent, useState } from 'react'
import { sayCount } from '#platform/bilingual.ts'
import styles from '../desk.module.css'
import { OrderReport } from './OrderReport.client.tsx'
import type { OrderImportReport } from './order-import-endpoint.ts'
import { RecentImports } from './RecentImports.client.tsx'
import { useTableUpload } from './use-table-upload.client.ts'

type Props = { sources: { slug: string; label: string }[] }

/** Choose a source and a file, read what is wrong in it, then store the rest. */
export function OrderImport({ sources }: Props) {
  const { t, step, isBusy, upload: send, restart } = useTableUpload<OrderImportReport>('/import-desk/orders')
  const [source, setSource] = useState(sources[0]?.slug ?? '')
  const [file, setFile] = useState<File | null>(null)
  const upload = (table: File, isPreview: boolean) => send({ table, query: { source, file: table.name }, isPreview })
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0] ?? null
    setFile(chosen)
    restart()
    if (chosen) await upload(chosen, true)
  }

  return (
    <section className={styles.panel}>
      <h2 className={styles.panelTitle}>{t({ zh: '订单', en: 'Orders' })}</h2>
      <div className={styles.form}>
        <label className={styles.field}>
          {t({ zh: '订单来源', en: 'Source' })}
          <select
            onChange={(event) => {
              setSource(event.target.value)
              restart()
            }}
            value={source}
          >
            {sources.map(({ slug, label }) => (
              <option key={slug} value={slug}>
                {t({ zh: `${label}（${slug}）`, en: `${label} (${slug})` })}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t({ zh: '订单表（CSV 或 XLSX，20 MB 以内）', en: 'Table (CSV or XLSX, 20 MB)' })}
          <input accept=".csv,.xlsx" disabled={isBusy} onChange={(event) => void choose(event)} type="file" />
        </label>
        <a className={styles.quiet} download href="/api/import-desk/orders/template">
          {t({ zh: '下载模板', en: 'Download a template' })}
        </a>
      </div>
      <div aria-live="polite" className={styles.report}>
        {isBusy && <p className={styles.hint}>{t({ zh: '正在处理…', en: 'Working…' })}</p>}
        {step.kind === 'failed' && <p className={styles.error}>{step.message}</p>}
        {(step.kind === 'checked' || step.kind === 'stored') && (
          <OrderReport isStored={step.kind === 'stored'} report={step.report} t={t} />
        )}
        {step.kind === 'checked' && file && (
          <div className={styles.actions}>
            <Button disabled={isBusy || step.report.accepted === 0} onClick={() => void upload(file, false)} size="medium">
              {t({ zh: `导入 ${step.report.accepted} 行`, en: `Import ${sayCount(step.report.accepted, 'line')}` })}
            </Button>
          </div>
        )}
      </div>
      <RecentImports describe={describeUndo} path="/import-desk/orders" stamp={step.kind === 'stored' ? step : null} />
    </section>
  )
}

type Undone = { restored: number; removed: number; leftCount: number; left: string[] }

const describeUndo = ({ restored, removed, leftCount, left }: Undone) => ({
  text: {
    zh: `已撤销：${restored} 笔订单恢复到上传前的版本，${removed} 笔新订单已移除，${leftCount} 笔未动。归因和成绩单已重新计算。`,
    en: `Undone: ${sayCount(restored, 'order')} as before, ${sayCount(removed, 'new order')} removed, ${leftCount} left. Credits are recomputed.`,
  },
  left: left.map((order) => ({
    zh: `${order}：上传之后又有新的数据，保持不动`,
    en: `${order}: something else has come since, left as it is`,
  })),
})
