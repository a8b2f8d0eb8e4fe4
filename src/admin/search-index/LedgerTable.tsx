import { keywordKinds } from '#brand/keyword-kinds.ts'
import type { LedgerLine } from '#brand/ledger.ts'
import { meanOf } from '#brand/series.ts'
import type { Voice } from '#brand/share-of-voice.ts'
import { say } from '#platform/bilingual.ts'
import { writePercent } from '../scorecards/format.ts'
import table from '../scorecards/table.module.css'
import { writeGaps, writeIndex } from './words.ts'

type Props = { lines: readonly LedgerLine[]; days: readonly string[]; voice: Voice<string>; language: string }

/** What a line is, its level, its gaps, and its share of voice where it takes part in one. */
export function LedgerTable({ lines, days, voice, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption>
          {t(
            `${days[0]} 至 ${days.at(-1)}，每个来源的指数只和自己比。`,
            `${days[0]} to ${days.at(-1)}; an index is only compared with itself.`,
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('词或词篮', 'Word or basket')}</th>
            <th scope="col">{t('日均', 'Daily mean')}</th>
            <th scope="col">{t('最高', 'Highest')}</th>
            <th scope="col">{t('最近一天', 'Latest')}</th>
            <th scope="col">{t('有数天数', 'Days with a value')}</th>
            <th scope="col">{t('声量份额', 'Share of voice')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row days={days} key={line.name} language={language} line={line} voice={voice} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ line, days, voice, language }: Omit<Props, 'lines'> & { line: LedgerLine }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const values = days.flatMap((day) => (line.series.has(day) ? [{ day, value: line.series.get(day)! }] : []))
  const mean = meanOf(values.map(({ value }) => value))
  const highest = values.reduce((top, one) => (top && top.value >= one.value ? top : one), values[0])
  const latest = values.at(-1)
  const share = voice.shares.find(({ of }) => of === line.name)
  return (
    <tr>
      <th scope="row">
        {line.name}
        <span className={table.sub}>{kindOf(line, language)}</span>
        {(line.words.length > 1 || line.words[0] !== line.name) && (
          <span className={table.sub}>{line.words.join(t('＋', ' + '))}</span>
        )}
      </th>
      <Cell note={null} value={mean === null ? '–' : writeIndex(mean)} />
      <Cell note={highest?.day} value={highest ? writeIndex(highest.value) : '–'} />
      <Cell note={latest?.day} value={latest ? writeIndex(latest.value) : '–'} />
      <Cell note={gapNote(line, days, values.length, language)} value={`${values.length} / ${days.length}`} />
      <Cell
        note={
          share &&
          t(`${writeIndex(share.part)} / ${writeIndex(voice.whole)}`, `${writeIndex(share.part)} of ${writeIndex(voice.whole)}`)
        }
        value={share?.value == null ? '–' : writePercent(share.value)}
      />
    </tr>
  )
}

function Cell({ value, note }: { value: string; note: string | null | undefined }) {
  return (
    <td>
      <span className={table.value}>{value}</span>
      {note && <span className={table.small}>{note}</span>}
    </td>
  )
}

export const kindOf = ({ kind }: LedgerLine, language: string): string =>
  say(keywordKinds.find(({ value }) => value === kind)?.label ?? { zh: '未归类', en: 'Not registered' }, language)

/** Of a basket the words that were never entered matter more than the days: they make every day a gap. */
function gapNote(line: LedgerLine, days: readonly string[], known: number, language: string): string | null {
  if (line.missing.length > 0)
    return say({ zh: `缺词：${line.missing.join('、')}`, en: `Without values: ${line.missing.join(', ')}` }, language)
  if (known === days.length) return null
  return say({ zh: '缺 ', en: 'Missing ' }, language) + writeGaps(line.series, days, language)
}
