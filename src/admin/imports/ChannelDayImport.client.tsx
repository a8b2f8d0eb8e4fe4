'use client'
import { Button } from '@payloadcms/ui'
import { type ChangeEvent, useState } from 'react'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'
import styles from '../desk.module.css'
import type { DayImportReport } from './channel-day-endpoints.ts'
import { RecentImports } from './RecentImports.client.tsx'
import { RefusedLines } from './RefusedLines.client.tsx'
import { useTableUpload } from './use-table-upload.client.ts'

type Props = { channels: { name: string; label: Bilingual }[] }

/** Say which channel counted, choose its table, read what is wrong in it, then store the rest. */
export function ChannelDayImport({ channels }: Props) {
  const { t, step, isBusy, upload: send, restart } = useTableUpload<DayImportReport>('/import-desk/channel-days')
  const [source, setSource] = useState(channels[0]!.name)
  const [file, setFile] = useState<File | null>(null)
  const upload = (table: File, isPreview: boolean) => send({ table, query: { source, file: table.name }, isPreview })
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0] ?? null
    setFile(chosen)
    restart()
    if (chosen) await upload(chosen, true)
  }
  return (
    <section className={styles.panel} id="channel-days">
      <h2 className={styles.panelTitle}>{t({ zh: '渠道数据', en: 'Figures of channels' })}</h2>
      <p className={styles.hint}>
        {t({
          zh: '视频号助手、直播后台、公众号后台里导出的表：一行一个内容一天。它们在成绩单上单列为“渠道口径”，与本站口径并排，从不相混。同一内容、日期、渠道再次导入会替换；空格子是没有数据，不是 0。',
          en: 'Tables exported from the offices of Channels, live rooms and the official account: a line a content and day. On the scorecard they are figures “of the channel”, beside the hub’s own and never mixed. The same content, day and channel again replaces; an empty cell is unknown, not 0.',
        })}
      </p>
      <div className={styles.form}>
        <label className={styles.field}>
          {t({ zh: '表里没写渠道时算作', en: 'Channel of lines that name none' })}
          <select
            onChange={(event) => {
              setSource(event.target.value)
              setFile(null)
              restart()
            }}
            value={source}
          >
            {channels.map(({ name, label }) => (
              <option key={name} value={name}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t({ zh: '渠道数据表（CSV 或 XLSX，20 MB 以内）', en: 'Table (CSV or XLSX, 20 MB)' })}
          <input accept=".csv,.xlsx" disabled={isBusy} onChange={(event) => void choose(event)} type="file" />
        </label>
        <a className={styles.quiet} download href="/api/import-desk/channel-days/template">
          {t({ zh: '下载模板', en: 'Download a template' })}
        </a>
      </div>
      <div aria-live="polite" className={styles.report}>
        {isBusy && <p className={styles.hint}>{t({ zh: '正在处理…', en: 'Working…' })}</p>}
        {step.kind === 'failed' && <p className={styles.error}>{step.message}</p>}
        {(step.kind === 'checked' || step.kind === 'stored') && (
          <>
            <p>{t(tell(step.report, step.kind === 'stored'))}</p>
            <RefusedLines
              explain={(reason) => reason}
              lines={step.report.rejected.map(({ line, reason }) => ({ line, reason: t(reason) }))}
              t={t}
            />
          </>
        )}
        {step.kind === 'checked' && file && (
          <div className={styles.actions}>
            <Button disabled={isBusy || step.report.accepted === 0} onClick={() => void upload(file, false)} size="medium">
              {t({ zh: `导入 ${step.report.accepted} 行`, en: `Import ${sayCount(step.report.accepted, 'line')}` })}
            </Button>
          </div>
        )}
      </div>
      <RecentImports describe={describeUndo} path="/import-desk/channel-days" stamp={step.kind === 'stored' ? step : null} />
    </section>
  )
}

function tell(report: DayImportReport, isStored: boolean): Bilingual {
  const { lines, accepted, updated, duplicates, rejectedCount, contents, from, to } = report
  if (isStored)
    return {
      zh: `已导入 ${accepted} 行，其中 ${updated} 行替换了原来的；${duplicates} 行没有变化，${rejectedCount} 行未导入。`,
      en: `${sayCount(accepted, 'line')} imported, ${updated} of them replaced others; ${duplicates} unchanged, ${rejectedCount} refused.`,
    }
  const span = from
    ? { zh: `，${contents} 个内容，${from} 至 ${to}`, en: `, ${sayCount(contents, 'content')}, ${from} to ${to}` }
    : { zh: '', en: '' }
  return {
    zh: `共 ${lines} 行：${accepted} 行可导入${span.zh}；${rejectedCount} 行有误。`,
    en: `${sayCount(lines, 'line')}: ${accepted} good${span.en}; ${rejectedCount} to mend.`,
  }
}

const describeUndo = ({ restored, removed, left }: { restored: number; removed: number; left: number }) => ({
  text: {
    zh: `已撤销：${restored} 行恢复原样，${removed} 行已移除，${left} 行之后又被改过、保持不动。`,
    en: `Undone: ${restored} as before, ${removed} gone, ${left} changed since and stay.`,
  },
  left: [],
})
