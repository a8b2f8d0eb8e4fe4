import { Link } from '@payloadcms/ui'
import { labelOfSource } from '#brand/index-sources.ts'
import type { Mark } from '#brand/ledger.ts'
import { say } from '#platform/bilingual.ts'
import { presetsFor } from '#scorecards/presets.ts'
import styles from '../scorecards/scorecards.module.css'
import { ledgerAddress, type Shown } from './address.ts'

type Props = {
  shown: Shown
  sources: readonly string[]
  marks: readonly Mark[]
  today: string
  firstDay: string | null
  language: string
}

/** Presets as links; source, cut, event and free dates as a plain form. */
export function LedgerPicker({ shown, sources, marks, today, firstDay, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const presets = presetsFor(today, firstDay).filter(({ name }) => name !== 'today' && name !== 'yesterday')
  const current = presets.find(({ from, to }) => from === shown.period.from && to === shown.period.to)
  const events = marks.filter(({ kind }) => kind === 'event')
  return (
    <nav aria-label={t('选择来源和时间', 'Choose a source and a period')}>
      <ul className={styles.presets}>
        {presets.map((preset) => (
          <li key={preset.name}>
            <Link
              aria-current={preset === current ? 'true' : undefined}
              href={ledgerAddress(shown, { period: { from: preset.from, to: preset.to } })}
              prefetch={false}
            >
              {say(preset.label, language)}
            </Link>
          </li>
        ))}
      </ul>
      <form action="/admin/search-index" className={styles.picker} key={ledgerAddress(shown)} method="get">
        <label>
          {t('来源', 'Source')}
          <select defaultValue={shown.source} name="source">
            {sources.map((source) => (
              <option key={source} value={source}>
                {say(labelOfSource(source), language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('行', 'Lines')}
          <select defaultValue={shown.by} name="by">
            <option value="basket">{t('按词篮', 'By basket')}</option>
            <option value="keyword">{t('按关键词', 'By word')}</option>
          </select>
        </label>
        <label>
          {t('看哪个事件的前后', 'Before and after')}
          <select defaultValue={shown.event ?? ''} disabled={events.length === 0} name="event">
            {events.length === 0 && <option value="">{t('还没有标记事件', 'No event is marked')}</option>}
            {[...events].reverse().map((event) => (
              <option key={event.id} value={event.id}>
                {event.day} {event.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('从', 'From')}
          <input defaultValue={shown.period.from} name="from" required type="date" />
        </label>
        <label>
          {t('到', 'To')}
          <input defaultValue={shown.period.to} name="to" required type="date" />
        </label>
        <button className={styles.go} type="submit">
          {t('查看', 'Show')}
        </button>
      </form>
    </nav>
  )
}
