import type { SlotCount } from '#measurement/next-reads/report.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { wilsonInterval } from '#scorecards/wilson.ts'
import desk from '../desk.module.css'
import { writeCount, writePercent } from '../scorecards/format.ts'
import { TableHead } from '../TableHead.tsx'
import { rowsAddress, shownKinds } from './asked.ts'

const columns = {
  kind: { zh: '类型', en: 'Kind' },
  whole: { zh: '看到（人×条）', en: 'Seen (person × thing)' },
  part: { zh: '7 天内从这里打开', en: 'Opened from here within 7 days' },
  rate: { zh: '打开率', en: 'Open rate' },
}

/** Who saw something there and opened it from there, for each kind; every number leads to its rows. */
export function SlotTable({ counts, days, language }: { counts: SlotCount[]; days: number; language: string }) {
  const t = (label: Bilingual) => say(label, language)
  const countOf = (slug: string | null) => counts.find(({ collection }) => collection === slug) ?? { whole: 0, part: 0 }
  if (countOf(null).whole === 0) {
    return (
      <p>
        {t({
          zh: '这段时间还没有人看到“猜你想看”。它在至少 5 人打开过同样的两条内容之后出现在页面上。',
          en: 'Nobody saw it in this time. It stands on a page once at least 5 people opened the same two things.',
        })}
      </p>
    )
  }
  const rows = [...shownKinds, { slug: null, label: { zh: '合计', en: 'Total' } }]
  return (
    <table className={desk.table}>
      <TableHead columns={columns} language={language} />
      <tbody>
        {rows.map(({ slug, label }) => {
          const { whole, part } = countOf(slug)
          const interval = wilsonInterval(part, whole)
          return (
            <tr key={label.en}>
              <td data-label={t(columns.kind)}>{t(label)}</td>
              <td data-label={t(columns.whole)}>
                <Door count={whole} href={rowsAddress({ days, collection: slug })} />
              </td>
              <td data-label={t(columns.part)}>
                <Door count={part} href={rowsAddress({ days, collection: slug, opened: true })} />
              </td>
              <td data-label={t(columns.rate)}>
                {interval ? `${writePercent(part / whole)}（${writePercent(interval.low)}–${writePercent(interval.high)}）` : '–'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const Door = ({ count, href }: { count: number; href: string }) => (count === 0 ? '0' : <a href={href}>{writeCount(count)}</a>)
