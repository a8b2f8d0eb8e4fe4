'use client'
import { Button } from '@payloadcms/ui'
import { type ChangeEvent, useState } from 'react'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'
import styles from '../desk.module.css'
import { RecentImports } from './RecentImports.client.tsx'
import { RefusedLines } from './RefusedLines.client.tsx'
import { vouching } from './review-columns.ts'
import type { ReviewImportReport } from './review-import-endpoints.ts'
import { useTableUpload } from './use-table-upload.client.ts'

/** Say where they come from, choose a file, read what is wrong in it, vouch for the rest and store it. */
export function ReviewImport() {
  const { t, step, isBusy, upload: send, restart } = useTableUpload<ReviewImportReport>('/import-desk/reviews')
  const [source, setSource] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [isVouched, setVouched] = useState(false)
  const upload = (table: File, isPreview: boolean) =>
    send({ table, query: { source, file: table.name, ...(isPreview ? {} : { vouched: '1' }) }, isPreview })
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0] ?? null
    setFile(chosen)
    restart()
    setVouched(false)
    if (chosen) await upload(chosen, true)
  }
  return (
    <section className={styles.panel}>
      <h2 className={styles.panelTitle}>{t({ zh: '评价', en: 'Reviews' })}</h2>
      <p className={styles.hint}>
        {t({
          zh: '把原商城或评价工具导出的评价搬进来。它们标明“文件导入”和来源，保留原来的日期，不会得到本站的已购标识和奖励，不计入本站评分，并照常先审后发。照片不搬过来：表里的图片链接不会打开。',
          en: 'Bring reviews over from a mall or review service. They are marked as imported, keep their dates, get no badge or reward of ours, are in no average of ours, and are read before they are shown. Photos are not brought over: links to pictures are not followed.',
        })}
      </p>
      <div className={styles.form}>
        <label className={styles.field}>
          {t({ zh: '来自哪里', en: 'Where from' })}
          <input
            maxLength={40}
            onChange={(event) => {
              setSource(event.target.value)
              restart()
            }}
            placeholder={t({ zh: '例如：原小程序商城', en: 'such as: our former mall' })}
            type="text"
            value={source}
          />
        </label>
        <label className={styles.field}>
          {t({ zh: '评价表（CSV 或 XLSX，20 MB 以内）', en: 'Table (CSV or XLSX, 20 MB)' })}
          <input
            accept=".csv,.xlsx"
            disabled={isBusy || source.trim() === ''}
            onChange={(event) => void choose(event)}
            type="file"
          />
        </label>
        <a className={styles.quiet} download href="/api/import-desk/reviews/template">
          {t({ zh: '下载模板', en: 'Download a template' })}
        </a>
        <a className={styles.quiet} download href="/api/reviews-export">
          {t({ zh: '导出全部评价', en: 'Export all reviews' })}
        </a>
      </div>
      <div aria-live="polite" className={styles.report}>
        {isBusy && <p className={styles.hint}>{t({ zh: '正在处理…', en: 'Working…' })}</p>}
        {step.kind === 'failed' && <p className={styles.error}>{step.message}</p>}
        {(step.kind === 'checked' || step.kind === 'stored') && (
          <>
            <p>{t(tell(step.report, step.kind === 'stored'))}</p>
            {step.report.withPictures > 0 && <p className={styles.hint}>{t(tellPictures(step.report.withPictures))}</p>}
            <RefusedLines explain={(reason) => reason} lines={step.report.rejected.map(inWords(t))} t={t} />
          </>
        )}
        {step.kind === 'checked' && file && step.report.accepted > 0 && (
          <>
            <label className={styles.tick}>
              <input checked={isVouched} onChange={(event) => setVouched(event.target.checked)} type="checkbox" />
              <span>{t(vouching)}</span>
            </label>
            <div className={styles.actions}>
              <Button disabled={isBusy || !isVouched} onClick={() => void upload(file, false)} size="medium">
                {t({ zh: `导入 ${step.report.accepted} 条`, en: `Import ${sayCount(step.report.accepted, 'review')}` })}
              </Button>
            </div>
          </>
        )}
      </div>
      <RecentImports describe={describeUndo} path="/import-desk/reviews" stamp={step.kind === 'stored' ? step : null} />
    </section>
  )
}

const inWords =
  (t: (text: Bilingual) => string) =>
  ({ line, reason }: ReviewImportReport['rejected'][number]) => ({ line, reason: t(reason) })

function tell({ lines, accepted, duplicates, rejectedCount, stars }: ReviewImportReport, isStored: boolean): Bilingual {
  const spread = stars.map((count, index) => `${index + 1} 星 ${count}`).join('，')
  const english = stars.map((count, index) => `${index + 1}★ ${count}`).join(', ')
  return isStored
    ? {
        zh: `已导入 ${accepted} 条，等待审核；${duplicates} 条早已导入过，${rejectedCount} 行未导入。`,
        en: `${sayCount(accepted, 'review')} imported and waiting to be read; ${duplicates} known already, ${rejectedCount} refused.`,
      }
    : {
        zh: `共 ${lines} 行：${accepted} 条可导入（${spread}），${rejectedCount} 行有误。`,
        en: `${sayCount(lines, 'line')}: ${accepted} good (${english}), ${rejectedCount} to mend.`,
      }
}

const tellPictures = (count: number): Bilingual => ({
  zh: `其中 ${count} 条在原处带照片；只导入文字，照片不搬过来。`,
  en: `${sayCount(count, 'review')} had photos where they come from; their words are imported, the photos are not.`,
})

const describeUndo = ({ withdrawn, left }: { withdrawn: number; left: number }) => ({
  text: {
    zh: `已撤销：${withdrawn} 条评价不再展示${left > 0 ? `，${left} 条先前已撤下` : ''}。审核记录保留。`,
    en: `Undone: ${sayCount(withdrawn, 'review')} withdrawn${left > 0 ? `, ${left} were already` : ''}. The log keeps them.`,
  },
  left: [],
})
