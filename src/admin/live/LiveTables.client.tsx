'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import styles from './live.module.css'
import type { ShownLive } from './words.ts'

type Props = { shown: ShownLive; t: (text: Bilingual) => string }

const words = {
  door: { zh: '入口', en: 'Door' },
  accepted: { zh: '已存入', en: 'Accepted' },
  duplicates: { zh: '重复', en: 'Duplicate' },
  rejected: { zh: '未存入', en: 'Rejected' },
  unavailable: { zh: '503', en: '503' },
  reason: { zh: '原因', en: 'Reason' },
  hour: { zh: '60 分钟', en: '60 minutes' },
  today: { zh: '今天', en: 'Today' },
} as const satisfies Record<string, Bilingual>

/** Why something was not stored, by reason and door; and what each door took in. */
export function LiveTables({ shown, t }: Props) {
  return (
    <>
      <section className={desk.panel}>
        <h2 className={desk.panelTitle}>{t({ zh: '没有存入的原因', en: 'Why something was not stored' })}</h2>
        {shown.reasons.length === 0 ? (
          <p className={desk.quiet}>
            {t({ zh: '今天和最近 60 分钟都没有。', en: 'Nothing today, nor in the last 60 minutes.' })}
          </p>
        ) : (
          <Table
            columns={['reason', 'hour', 'today']}
            rows={shown.reasons.map(({ door, ...row }) => ({ ...row, note: door }))}
            t={t}
          />
        )}
        <p className={desk.hint}>
          {t({
            zh: '一条事件或一行导入记 1 次；整个请求被拒绝时，也记 1 次。503 不是丢失：页面和商城会重发，再到时才存入。',
            en: 'One event or line counts once; so does a request that is refused as a whole. A 503 loses nothing: pages and malls send it again.',
          })}
        </p>
      </section>
      <section className={desk.panel}>
        <h2 className={desk.panelTitle}>{t({ zh: '各入口，最近 60 分钟', en: 'By door, last 60 minutes' })}</h2>
        <Table
          columns={['door', 'accepted', 'duplicates', 'rejected', 'unavailable']}
          rows={shown.doors.map(({ door, label, ...counts }) => ({ key: door, door: label, ...counts }))}
          t={t}
        />
      </section>
    </>
  )
}

type Column = keyof typeof words
type TableProps<Name extends Column> = {
  /** The first is what a row is about; the others are numbers. */
  columns: readonly Name[]
  rows: (Record<Name, string> & { key: string; note?: string })[]
  t: Props['t']
}

function Table<Name extends Column>({ columns, rows, t }: TableProps<Name>) {
  const [first, ...numbers] = columns
  if (!first) return null
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(words[name])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row[first]}
              {row.note && <small>{row.note}</small>}
            </th>
            {numbers.map((name) => (
              <td key={name}>{row[name]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
