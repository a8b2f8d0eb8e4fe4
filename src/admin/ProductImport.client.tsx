'use client'

import { Banner, Button, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, type ReactNode, useId, useState } from 'react'
import { sayCount } from '#platform/bilingual.ts'
import { RecentImports } from './imports/RecentImports.client.tsx'
import css from './ProductImport.module.css'

type Outcome = {
  lines: number
  accepted: number
  duplicates: number
  rejectedCount: number
  rejected: { line: number; reason: string }[]
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Above the list of products: a table of SKUs is checked first, shown with what is wrong in it, and only then taken. */
export function ProductImport() {
  const english = useTranslation().i18n.language === 'en'
  const router = useRouter()
  const inputId = useId()
  const [file, setFile] = useState<File>()
  const [preview, setPreview] = useState<Outcome>()
  const [done, setDone] = useState<Outcome>()
  const [problem, setProblem] = useState<string>()

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    event.target.value = ''
    if (!chosen) return
    setDone(undefined)
    setFile(chosen)
    const checked = await sendTable(chosen, true, english)
    setPreview(checked.outcome)
    setProblem(checked.problem)
  }

  const take = async () => {
    if (!file) return
    const taken = await sendTable(file, false, english)
    setPreview(undefined)
    setFile(undefined)
    setDone(taken.outcome)
    setProblem(taken.problem)
    router.refresh()
  }

  return (
    <div className={css.import}>
      <input accept=".csv,.xlsx" className={css.file} id={inputId} onChange={choose} type="file" />
      <label className={css.choose} htmlFor={inputId}>
        {english ? 'Import CSV or XLSX' : '导入 CSV / XLSX'}
      </label>
      <div aria-live="polite">
        {problem ? <Banner type="error">{problem}</Banner> : null}
        {preview && file ? (
          <Report outcome={preview} title={summaryOf(preview, file.name, english)}>
            <Button disabled={preview.accepted === 0} onClick={take} size="small">
              {english ? `Import ${preview.accepted} lines` : `导入 ${preview.accepted} 行`}
            </Button>
          </Report>
        ) : null}
        {done ? <Report outcome={done} title={resultOf(done, english)} /> : null}
      </div>
      <RecentImports describe={describeUndo} path="/import-desk/products" stamp={done} />
    </div>
  )
}

function Report({ children, outcome, title }: { children?: ReactNode; outcome: Outcome; title: string }) {
  const english = useTranslation().i18n.language === 'en'
  return (
    <Banner type={outcome.rejectedCount > 0 ? 'default' : 'success'}>
      <p>{title}</p>
      <ul className={css.lines}>
        {outcome.rejected.slice(0, 50).map(({ line, reason }) => (
          <li key={line}>{english ? `Line ${line}: ${reason}` : `第 ${line} 行：${explain(reason)}`}</li>
        ))}
      </ul>
      {children}
    </Banner>
  )
}

const rules: Record<string, string> = {
  sku: 'SKU编码应为 1–64 个字符',
  product: '商品应为 1–120 个字符',
  name: '名称应为 1–120 个字符',
  priceFen: '价格应为不小于 0 的金额，最多两位小数',
  mode: '供货方式应为现货、预售或本地仓',
  mallUrl: '商城链接应为 http 或 https 开头的完整网址',
  marginFen: '毛利应为金额，最多两位小数',
  stock: '库存应为不小于 0 的整数',
  deleted: '商品在回收站里，请先恢复',
  malformed: '含有无法保存的字符',
}

const needed: Record<string, string> = {
  sku: '缺少 SKU编码',
  product: '缺少商品',
  name: '缺少名称',
  priceFen: '缺少价格（列名写“价格（元）”或“价格（分）”）',
  mode: '缺少供货方式',
  mallUrl: '缺少商城链接',
}

/** The door's reason, whose phrases each begin with a field, in words for a colleague. */
const explain = (reason: string): string => [...new Set(reason.split('; ').map(explainPhrase))].join('；')

function explainPhrase(phrase: string): string {
  const field = /^\w+/.exec(phrase)?.[0] ?? ''
  return (phrase.endsWith(' is required') ? needed[field] : rules[field]) ?? phrase
}

const summaryOf = ({ lines, accepted, rejectedCount }: Outcome, name: string, english: boolean) =>
  english
    ? `${name}: ${sayCount(lines, 'line')}, ${accepted} good, ${rejectedCount} to mend.`
    : `${name}：共 ${lines} 行，${accepted} 行可导入，${rejectedCount} 行有误。`

const resultOf = ({ accepted, duplicates, rejectedCount }: Outcome, english: boolean) =>
  english
    ? `${sayCount(accepted, 'line')} imported, ${duplicates} unchanged, ${rejectedCount} refused.`
    : `已导入 ${accepted} 行，${duplicates} 行没有变化，${rejectedCount} 行未导入。`

type Undone = { restored: number; removed: number; left: { name: string; reason: keyof typeof leftBecause }[] }

const leftBecause = {
  changed: { zh: '导入之后又被改过，保持不动', en: 'changed since the import, left as it is' },
  used: { zh: '已被内容或评价引用，没有删除', en: 'a content or review points at it, not deleted' },
  gone: { zh: '已被删除', en: 'deleted since' },
}

const describeUndo = ({ restored, removed, left }: Undone) => ({
  text: {
    zh: `已撤销：${restored} 个商品恢复原样，${removed} 个新建的商品已删除，${left.length} 个未动。`,
    en: `Undone: ${sayCount(restored, 'product')} restored, ${sayCount(removed, 'new product')} deleted, ${left.length} left.`,
  },
  left: left.map(({ name, reason }) => ({
    zh: `${name}：${leftBecause[reason].zh}`,
    en: `${name}: ${leftBecause[reason].en}`,
  })),
})

async function sendTable(file: File, isPreview: boolean, english: boolean): Promise<{ outcome?: Outcome; problem?: string }> {
  const query = new URLSearchParams({ file: file.name, ...(isPreview ? { preview: '1' } : {}) })
  const answer = await fetch(`/api/import/products?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': file.name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv' },
    body: file,
  }).catch(() => null)
  if (answer?.ok) return { outcome: (await answer.json()) as Outcome }
  if (answer?.status === 401)
    return { problem: english ? 'Only editors may import products.' : '只有内容编辑和管理员可以导入商品。' }
  if (answer?.status === 413) return { problem: english ? 'The file is larger than 20 MB.' : '文件超过 20 MB。' }
  return {
    problem: english
      ? 'The file could not be read. The first line must name the columns.'
      : '文件读不出来。第一行应为列名：SKU编码、商品、名称、价格（元）、供货方式、商城链接、库存。',
  }
}
