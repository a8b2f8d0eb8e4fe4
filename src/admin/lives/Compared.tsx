import { Link } from '@payloadcms/ui'
import type { LiveTargets } from '#content/live-targets.ts'
import type { ReminderCount } from '#content/reminders/standing.ts'
import type { ReservationCount } from '#content/reservation-counts.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import type { LiveFigures, LiveReport } from '#scorecards/lives/report.ts'
import { writeMoment } from '../moment.ts'
import { factsAddress } from '../scorecards/address.ts'
import { writeCount, writeFen } from '../scorecards/format.ts'
import table from '../scorecards/table.module.css'
import { Simulated } from '../wechat/Simulated.tsx'

type Props = {
  live: string
  report: LiveReport
  targets: LiveTargets
  own: number
  channels: ReservationCount | null
  reminders: ReminderCount[]
  language: string
}

type Line = {
  label: Bilingual
  note?: Bilingual
  own: string
  href?: string
  target: number | null
  reached: number
  write: (value: number) => string
  before: number[] | null
  /** Whether WeChat’s stand-in may have said it. */
  isOfWechat?: boolean
}

const metrics = [
  { name: 'opens', label: { zh: '进入的人（含回放）', en: 'Came in (replay too)' }, write: writeCount },
  { name: 'orders', label: { zh: '有效订单', en: 'Orders' }, write: writeCount },
  { name: 'buyers', label: { zh: '买家', en: 'Buyers' }, write: writeCount },
  { name: 'netFen', label: { zh: '净成交额', en: 'Net sales' }, write: writeFen },
] as const

/** The figures of a live: what was promised, and what the four lives before reached. Each opens to what stands behind it. */
export function Compared({ live, report, targets, own, channels, reminders, language }: Props) {
  const t = (text: Bilingual) => say(text, language)
  const sent = sum(reminders, 'sent')
  const unknown = sum(reminders, 'unknown')
  const lines: Line[] = [
    {
      label: { zh: '本站预约', en: 'Reserved here' },
      own: writeCount(own),
      href: `/admin/lives/${live}/interactions`,
      target: targets.reservations,
      reached: own,
      write: writeCount,
      before: null,
    },
    {
      label: { zh: '视频号预约', en: 'Reserved on Channels' },
      note: channels
        ? { zh: `${writeMoment(channels.at).slice(5)} 的数`, en: `as of ${writeMoment(channels.at).slice(5)}` }
        : { zh: '没有导入', en: 'not imported' },
      own: channels ? writeCount(channels.count) : '–',
      href: `/admin/lives/${live}/interactions`,
      target: null,
      reached: 0,
      write: writeCount,
      before: null,
    },
    {
      label: { zh: '发出的提醒', en: 'Reminders sent' },
      own: unknown > 0 ? `${writeCount(sent)} + ${writeCount(unknown)} ${t({ zh: '不明', en: 'not known' })}` : writeCount(sent),
      href: `/admin/lives/${live}/reminders`,
      target: null,
      reached: sent,
      write: writeCount,
      before: null,
      isOfWechat: sent + unknown > 0,
    },
    ...metrics.map(({ name, label, write }) => ({
      label,
      own: write(report.own[name]),
      href: behind(live, report.own, name),
      target: name === 'buyers' ? null : targets[name],
      reached: report.own[name],
      write,
      before: report.before.map((one) => one[name]),
    })),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on phones
    <section aria-label={t({ zh: '数字', en: 'Figures' })} className={table.scroll} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '数字', en: 'Figure' })}</th>
            <th scope="col">{t({ zh: '这场', en: 'This live' })}</th>
            <th scope="col">{t({ zh: '目标', en: 'Promised' })}</th>
            {report.before.map((one) => (
              <th key={one.id} scope="col" title={one.title}>
                <Link href={`/admin/lives/${one.id}/report`} prefetch={false}>
                  {writeMoment(one.startsAt).slice(5, 10)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label.zh}>
              <th scope="row">
                {t(line.label)}
                {line.note && <span className={table.sub}>{t(line.note)}</span>}
                {line.isOfWechat && <Simulated language={language} />}
              </th>
              <td>
                {line.href ? (
                  <Link href={line.href} prefetch={false}>
                    {line.own}
                  </Link>
                ) : (
                  line.own
                )}
              </td>
              <td>
                {line.target === null ? '–' : `${line.write(line.target)} · ${Math.round((line.reached / line.target) * 100)}%`}
              </td>
              {report.before.map((one, place) => (
                <td key={one.id}>
                  {line.before ? (
                    <Link href={behind(one.id, one, metrics.find(({ label }) => label === line.label)!.name)} prefetch={false}>
                      {line.write(line.before[place]!)}
                    </Link>
                  ) : (
                    ''
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const behind = (live: string, { period }: LiveFigures, metric: string): string =>
  factsAddress('content', { period, by: 'content', compare: false }, { key: `live-streams:${live}`, metric, side: 'whole' })

const sum = (counts: ReminderCount[], state: ReminderCount['state']): number =>
  counts.reduce((total, one) => total + (one.state === state ? one.count : 0), 0)
