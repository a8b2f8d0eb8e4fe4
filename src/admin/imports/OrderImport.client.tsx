'use client'
import { sayCount } from '#platform/bilingual.ts'
import { useSend } from '../use-send.client.ts'
import { OrderReport } from './OrderReport.client.tsx'
import type { OrderImportReport } from './order-import-endpoint.ts'
import { TableImport } from './TableImport.client.tsx'

type Props = { sources: { slug: string; label: string }[] }

/** Orders of a mall that does not push them. */
export function OrderImport({ sources }: Props) {
  const { t } = useSend()
  return (
    <TableImport
      describe={describeUndo}
      path="/import-desk/orders"
      source={{
        label: { zh: '订单来源', en: 'Source' },
        choices: sources.map(({ slug, label }) => ({
          value: slug,
          label: { zh: `${label}（${slug}）`, en: `${label} (${slug})` },
        })),
      }}
      table={{ zh: '订单表（CSV 或 XLSX，20 MB 以内）', en: 'Table (CSV or XLSX, 20 MB)' }}
      tell={(report: OrderImportReport, isStored) => <OrderReport isStored={isStored} report={report} t={t} />}
      title={{ zh: '订单', en: 'Orders' }}
    />
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
