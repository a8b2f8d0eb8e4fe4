import { reminderChannels, reminderMoments, reminderStates } from '#content/reminders/kinds.ts'
import type { ReminderRow } from '#content/reminders/standing.ts'
import { say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { nameForgotten } from '../name-forgotten.ts'

/** Each message: to whom, when, and what became of it. Of an openid only its ends are shown. */
export function ReminderRows({ rows, language }: { rows: ReminderRow[]; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const wordOf = <Value,>(list: readonly { value: Value; label: { zh: string; en: string } }[], value: Value) =>
    say(list.find((one) => one.value === value)!.label, language)
  return (
    <table className={desk.table}>
      <thead>
        <tr>
          <th>{t('读者', 'Reader')}</th>
          <th>{t('渠道', 'Channel')}</th>
          <th>{t('提醒', 'Reminder')}</th>
          <th>{t('应发', 'Due')}</th>
          <th>{t('状态', 'State')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.channel} ${row.reader} ${row.moment}`}>
            <td data-label={t('读者', 'Reader')}>
              {row.channel === 'mail' ? row.reader : (nameForgotten(row.reader, language) ?? shorten(row.reader))}
            </td>
            <td data-label={t('渠道', 'Channel')}>{wordOf(reminderChannels, row.channel)}</td>
            <td data-label={t('提醒', 'Reminder')}>{wordOf(reminderMoments, row.moment)}</td>
            <td className={desk.state} data-label={t('应发', 'Due')}>
              {writeMoment(row.dueAt)}
            </td>
            <td data-label={t('状态', 'State')}>
              <span>
                {wordOf(reminderStates, row.state)}
                {row.doneAt ? ` ${writeMoment(row.doneAt)}` : ''}
                {row.problem ? <span className={desk.hint}> {row.problem}</span> : null}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const shorten = (openid: string): string => (openid.length > 12 ? `${openid.slice(0, 4)}…${openid.slice(-4)}` : openid)
