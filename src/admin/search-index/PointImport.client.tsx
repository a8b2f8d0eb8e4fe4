'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useState } from 'react'
import desk from '../desk.module.css'
import { RecentImports } from '../imports/RecentImports.client.tsx'
import { useTableUpload } from '../imports/use-table-upload.client.ts'
import css from './entry.module.css'
import { ImportReport } from './ImportReport.client.tsx'
import type { IndexImportReport } from './import-endpoints.ts'

type Props = { source: string; sources: { name: string; label: string }[] }
type Given = { table: Blob; name: string; isPasted: boolean }

/** Paste a table or choose a file, read what is wrong in it, then store the rest. */
export function PointImport({ source: shown, sources }: Props) {
  const { t, step, isBusy, upload, restart } = useTableUpload<IndexImportReport>('/search-index/import')
  const router = useRouter()
  const [source, setSource] = useState(shown)
  const [pasted, setPasted] = useState('')
  const [given, setGiven] = useState<Given | null>(null)

  const send = async (one: Given, isPreview: boolean) => {
    setGiven(one)
    const query = { source, file: one.name, ...(one.isPasted ? { pasted: '1' } : {}) }
    if (!(await upload({ table: one.table, query, isPreview })) || isPreview) return
    setPasted('')
    router.refresh()
  }
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) await send({ table: file, name: file.name, isPasted: false }, true)
  }
  const check = () => send({ table: new Blob([pasted]), name: t({ zh: '粘贴的表格', en: 'Pasted table' }), isPasted: true }, true)

  return (
    <div className={css.import}>
      <p className={desk.hint}>
        {t({
          zh: '两种表都可以：一行一个数（来源、关键词、日期、指数、凭证），或一行一天、一列一个词（日期、词一、词二…）。CSV（UTF-8 或 GBK）、XLSX，或从表格里复制粘贴。空格子是缺口，不是 0。同一来源、词、日期再次导入会替换；24 小时内可以撤销。',
          en: 'Either a line a value (source, keyword, day, value, evidence), or a line a day and a column a word (day, word, word …). CSV in UTF-8 or GBK, XLSX, or copied from a sheet. An empty cell is a gap, not 0. The same source, word and day again replaces; an import can be undone for 24 hours.',
        })}
      </p>
      <div className={desk.form}>
        <label className={desk.field}>
          {t({ zh: '表里没写来源时算作', en: 'Source of lines that name none' })}
          <select
            onChange={(event) => {
              setSource(event.target.value)
              restart()
            }}
            value={source}
          >
            {sources.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className={desk.field}>
          {t({ zh: '文件（CSV 或 XLSX，20 MB 以内）', en: 'File (CSV or XLSX, 20 MB)' })}
          <input accept=".csv,.xlsx" disabled={isBusy} onChange={(event) => void choose(event)} type="file" />
        </label>
        <a className={desk.quiet} download href="/api/search-index/import/template">
          {t({ zh: '下载模板', en: 'Download a template' })}
        </a>
      </div>
      <label className={css.paste}>
        {t({ zh: '或者粘贴在这里，第一行是列名', en: 'Or paste here, with the names of the columns first' })}
        <textarea
          onChange={(event) => setPasted(event.target.value)}
          placeholder={t({
            zh: '日期\t品牌名\t竞品名\n2026-11-16\t128456\t98012',
            en: 'day\tbrand\tcompetitor\n2026-11-16\t128456\t98012',
          })}
          rows={5}
          value={pasted}
        />
      </label>
      <div className={desk.actions}>
        <Button buttonStyle="secondary" disabled={isBusy || pasted.trim() === ''} onClick={() => void check()} size="medium">
          {t({ zh: '检查粘贴的内容', en: 'Check what was pasted' })}
        </Button>
      </div>
      <div aria-live="polite" className={desk.report}>
        {isBusy && <p className={desk.hint}>{t({ zh: '正在处理…', en: 'Working…' })}</p>}
        {step.kind === 'failed' && <p className={desk.error}>{step.message}</p>}
        {(step.kind === 'checked' || step.kind === 'stored') && (
          <ImportReport isStored={step.kind === 'stored'} report={step.report} t={t} />
        )}
        {step.kind === 'checked' && given && (
          <div className={desk.actions}>
            <Button disabled={isBusy || step.report.points === 0} onClick={() => void send(given, false)} size="medium">
              {t({ zh: `导入 ${step.report.points} 个数`, en: `Import ${step.report.points} values` })}
            </Button>
          </div>
        )}
      </div>
      <RecentImports describe={describeUndo} path="/search-index/import" stamp={step.kind === 'stored' ? step : null} />
    </div>
  )
}

const describeUndo = ({ restored, removed, left }: { restored: number; removed: number; left: number }) => ({
  text: {
    zh: `已撤销：${restored} 个数恢复原样，${removed} 个已移除，${left} 个之后又被改过、保持不动。`,
    en: `Undone: ${restored} values are as before, ${removed} are gone, ${left} changed since and stay.`,
  },
  left: [],
})
