'use client'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'
import styles from '../desk.module.css'
import { headingOf, modeWords, statusWords } from './order-columns.ts'
import type { OrderImportReport } from './order-import-endpoint.ts'
import { RefusedLines } from './RefusedLines.client.tsx'

type Props = { report: OrderImportReport; isStored: boolean; t: (text: Bilingual) => string }

/** What a table came to, in a sentence, and every line that is wrong with its reason. */
export function OrderReport({ report, isStored, t }: Props) {
  const { lines, accepted, updated, duplicates, unnumbered, rejectedCount, rejected, paid, netFen } = report
  const yuan = (netFen / 100).toLocaleString('zh-CN', { style: 'currency', currency: 'CNY' })
  const checked = {
    zh: `共 ${lines} 行：${accepted} 行可导入（已付款 ${paid} 笔，净额 ${yuan}），${rejectedCount} 行有误。`,
    en: `${sayCount(lines, 'line')}: ${accepted} good (${paid} paid, ${yuan} net), ${rejectedCount} to mend.`,
  }
  const stored = {
    zh: `已导入 ${accepted} 行，其中 ${updated} 行更新了已有订单；${duplicates} 行没有变化，${rejectedCount} 行未导入。`,
    en: `${sayCount(accepted, 'line')} imported, ${sayCount(updated, 'update')} among them; ${duplicates} unchanged, ${rejectedCount} refused.`,
  }
  return (
    <>
      <p>{t(isStored ? stored : checked)}</p>
      {!isStored && unnumbered > 0 && <p className={styles.hint}>{t(numbering(unnumbered))}</p>}
      <RefusedLines explain={explain} lines={rejected} t={t} />
    </>
  )
}

const numbering = (lines: number): Bilingual => ({
  zh: `${lines} 行没有版本：新订单记为第 1 版；再次上传时，内容有变化的记为下一版，没有变化的跳过。请按导出的先后上传，旧表会把订单改回旧状态。由商城推送、带版本的订单若有出入，不会被这些行改写，需要加上“版本”或“更新时间”列。`,
  en: `${sayCount(lines, 'line')} without a version: a new order becomes version 1; uploaded again, a changed one becomes the next version and an unchanged one is skipped. Upload exports in the order they were made. An order whose versions the mall numbers is not changed by such a line; add a column 版本 or 更新时间.`,
})

const rules: readonly [RegExp, string][] = [
  [/^version is needed$/, '这笔订单由商城推送过，文件里没有“版本”或“更新时间”，无法判断哪个更新，未改动'],
  [/is required$/, '必填'],
  [/lies in the future$/, '不能晚于现在'],
  [/must be a time/, '应为时间，例如 2026-11-20 20:31:05'],
  [/must be a whole number/, '应为不小于 0 的数'],
  [/must be text/, '应为文本（长数字请设为文本格式）'],
]

/** What may stand in a column of words. */
const words: Record<string, object> = { status: statusWords, mode: modeWords }

/** The reasons of `parseOrder`, each beginning with a field, in words for a colleague. */
const explain = (reason: string): string =>
  reason
    .split('; ')
    .map((phrase) => {
      const field = phrase.split(' ', 1)[0] ?? ''
      const rule = rules.find(([pattern]) => pattern.test(phrase))?.[1]
      const known = words[field] && `应为${Object.keys(words[field]).join('、')}之一`
      const said = rule ?? (phrase.includes('must be one of') ? (known ?? '写法不对') : undefined)
      return said ? `${headingOf(field)}：${said}` : phrase
    })
    .join('；')
