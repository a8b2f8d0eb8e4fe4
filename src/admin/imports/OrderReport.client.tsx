'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import styles from '../desk.module.css'
import { headingOf } from './order-columns.ts'
import type { OrderImportReport } from './order-import-endpoint.ts'

type Props = { report: OrderImportReport; isStored: boolean; t: (text: Bilingual) => string }

/** What a table came to, in a sentence, and every line that is wrong with its reason. */
export function OrderReport({ report, isStored, t }: Props) {
  const { lines, accepted, duplicates, rejectedCount, rejected, paid, netFen } = report
  const yuan = (netFen / 100).toLocaleString('zh-CN', { style: 'currency', currency: 'CNY' })
  const checked = {
    zh: `共 ${lines} 行：${accepted} 行可导入（已付款 ${paid} 笔，净额 ${yuan}），${rejectedCount} 行有误。`,
    en: `${lines} lines: ${accepted} good (${paid} paid, ${yuan} net), ${rejectedCount} to mend.`,
  }
  const stored = {
    zh: `已导入 ${accepted} 行，${duplicates} 行与已有版本相同，${rejectedCount} 行有误未导入。`,
    en: `${accepted} lines imported, ${duplicates} known already, ${rejectedCount} refused.`,
  }
  return (
    <>
      <p>{t(isStored ? stored : checked)}</p>
      {rejected.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '行', en: 'Line' })}</th>
              <th scope="col">{t({ zh: '原因', en: 'Reason' })}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map(({ line, reason }) => (
              <tr key={line}>
                <td data-label={t({ zh: '行', en: 'Line' })}>{line}</td>
                <td data-label={t({ zh: '原因', en: 'Reason' })}>{t({ zh: explain(reason), en: reason })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const rules: readonly [RegExp, string][] = [
  [/is required$/, '必填'],
  [/lies in the future$/, '不能晚于现在'],
  [/must be a time/, '应为时间，例如 2026-11-20 20:31:05'],
  [/must be a whole number/, '应为不小于 0 的数'],
  [/must be one of/, '写法不对'],
  [/must be text/, '应为文本（长数字请设为文本格式）'],
]

/** The reasons of `parseOrder`, each beginning with a field, in words for a colleague. */
const explain = (reason: string): string =>
  reason
    .split('; ')
    .map((phrase) => {
      const field = phrase.split(' ', 1)[0] ?? ''
      const rule = rules.find(([pattern]) => pattern.test(phrase))
      return rule ? `${headingOf(field)}：${rule[1]}` : phrase
    })
    .join('；')
