'use client'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'
import { useSend } from '../use-send.client.ts'
import type { DayImportReport } from './channel-day-endpoints.ts'
import { RefusedLines } from './RefusedLines.client.tsx'
import { TableImport } from './TableImport.client.tsx'

type Props = { channels: { name: string; label: Bilingual }[] }

/** What another system has counted, as its tables say it. */
export function ChannelDayImport({ channels }: Props) {
  const { t } = useSend()
  return (
    <TableImport
      describe={describeUndo}
      hint={{
        zh: '视频号助手、直播后台、公众号后台里导出的表：一行一个内容一天。它们在成绩单上单列为“渠道口径”，与本站口径并排，从不相混。同一内容、日期、渠道再次导入会替换；空格子是没有数据，不是 0。',
        en: 'Tables exported from the offices of Channels, live rooms and the official account: a line a content and day. On the scorecard they are figures “of the channel”, beside the hub’s own and never mixed. The same content, day and channel again replaces; an empty cell is unknown, not 0.',
      }}
      id="channel-days"
      path="/import-desk/channel-days"
      source={{
        label: { zh: '表里没写渠道时算作', en: 'Channel of lines that name none' },
        choices: channels.map(({ name, label }) => ({ value: name, label })),
      }}
      table={{ zh: '渠道数据表（CSV 或 XLSX，20 MB 以内）', en: 'Table (CSV or XLSX, 20 MB)' }}
      tell={(report: DayImportReport, isStored) => (
        <>
          <p>{t(tell(report, isStored))}</p>
          <RefusedLines
            explain={(reason) => reason}
            lines={report.rejected.map(({ line, reason }) => ({ line, reason: t(reason) }))}
            t={t}
          />
        </>
      )}
      title={{ zh: '渠道数据', en: 'Figures of channels' }}
    />
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
