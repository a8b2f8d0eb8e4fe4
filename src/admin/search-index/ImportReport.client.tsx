'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import { RefusedLines } from '../imports/RefusedLines.client.tsx'
import { explainPoint } from './explain-point.ts'
import type { IndexImportReport } from './import-endpoints.ts'

type Props = { report: IndexImportReport; isStored: boolean; t: (text: Bilingual) => string }

/** What a table came to, in a sentence, and every line that is wrong with its reason. */
export function ImportReport({ report, isStored, t }: Props) {
  const { lines, points, words, from, to, updated, duplicates, rejectedCount, rejected } = report
  const span =
    points > 0 && from
      ? { zh: `，${from} 至 ${to}，${words.join('、')}`, en: `, ${from} to ${to}: ${words.join(', ')}` }
      : { zh: '', en: '' }
  const checked = {
    zh: `共 ${lines} 行：${points} 个数可导入${span.zh}；${rejectedCount} 行有误。`,
    en: `${lines} lines: ${points} good values${span.en}; ${rejectedCount} lines to mend.`,
  }
  const stored = {
    zh: `已导入 ${points} 个数，其中 ${updated} 个替换了原来的；${duplicates} 个没有变化，${rejectedCount} 行未导入或只导入了一部分。`,
    en: `${points} values imported, ${updated} of them replaced others; ${duplicates} unchanged, ${rejectedCount} lines refused or taken in part.`,
  }
  return (
    <>
      <p>{t(isStored ? stored : checked)}</p>
      <RefusedLines explain={explainPoint} lines={rejected} t={t} />
    </>
  )
}
