import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import type { Card } from '#scorecards/card.ts'
import { presetsFor } from '#scorecards/presets.ts'
import { csvAddress, type Shown, scorecardAddress } from './address.ts'
import styles from './scorecards.module.css'

type Props = { card: Card; shown: Shown; now: Date; firstAt: Date | null; language: string }

/** Presets as links, free dates and the cut of the rows as a plain form: the period always stands in the address. */
export function PeriodPicker({ card, shown, now, firstAt, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const zone = hubTimeZone()
  const presets = presetsFor(dayOf(now, zone), firstAt && dayOf(firstAt, zone))
  const isCurrent = (preset: { from: string; to: string }): boolean =>
    preset.from === shown.period.from && preset.to === shown.period.to
  const current = presets.find(isCurrent)
  return (
    <nav aria-label={t('选择时间', 'Choose a period')}>
      <ul className={styles.presets}>
        {presets.map((preset) => (
          <li key={preset.name}>
            <Link
              aria-current={preset === current ? 'true' : undefined}
              href={scorecardAddress(card.slug, shown, { period: { from: preset.from, to: preset.to } })}
              prefetch={false}
            >
              {say(preset.label, language)}
            </Link>
          </li>
        ))}
      </ul>
      <form action={`/admin/scorecards/${card.slug}`} className={styles.picker} method="get">
        <label>
          {t('从', 'From')}
          <input defaultValue={shown.period.from} key={shown.period.from} name="from" required type="date" />
        </label>
        <label>
          {t('到', 'To')}
          <input defaultValue={shown.period.to} key={shown.period.to} name="to" required type="date" />
        </label>
        <label>
          {t('行', 'Rows')}
          <select defaultValue={shown.by} key={shown.by} name="by">
            {card.groupings.map((grouping) => (
              <option key={grouping.name} value={grouping.name}>
                {say(grouping.label, language)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.tick}>
          <input defaultChecked={shown.compare} key={String(shown.compare)} name="compare" type="checkbox" value="previous" />
          {t('与上一期对比', 'Compare with the previous period')}
        </label>
        <button className={styles.go} type="submit">
          {t('查看', 'Show')}
        </button>
        <a className={styles.aside} href={csvAddress(card.slug, shown, language)}>
          {t('下载 CSV', 'Download CSV')}
        </a>
      </form>
    </nav>
  )
}
