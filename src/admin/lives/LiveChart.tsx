import type { Interaction } from '#content/interactions/interactions.ts'
import { interactionKinds } from '#content/interactions/kinds.ts'
import type { Chapter } from '#content/replay-clips/chapters.ts'
import { say } from '#platform/bilingual.ts'
import { timeOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import type { LiveReport } from '#scorecards/lives/report.ts'
import { writeCount, writeFen } from '../scorecards/format.ts'
import table from '../scorecards/table.module.css'
import css from './chart.module.css'

type Props = {
  report: LiveReport
  chapters: Chapter[]
  interactions: Interaction[]
  startsAt: Date
  endsAt: Date
  language: string
}

/** How a live with opens or orders went by the minute: who came in above the line, orders below it, and under both what was being shown. */
export function LiveChart({ report, chapters, interactions, startsAt, endsAt, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const { slices, sliceMinutes } = report
  const [mostOpens, mostOrders] = [mostOf(slices, 'opens'), mostOf(slices, 'orders')]
  const from = slices[0]?.at.getTime() ?? startsAt.getTime()
  const whole = slices.length * sliceMinutes * 60_000
  const placeOf = (ms: number): number => Math.max(0, Math.min(100, ((ms - from) / whole) * 100))
  const placeOfSeconds = (seconds: number): number => placeOf(startsAt.getTime() + seconds * 1_000)
  const clock = (at: Date) => timeOf(at, hubTimeZone())
  const peak = slices.find(({ opens }) => opens === mostOpens)
  return (
    <figure className={css.figure}>
      <h2>{t('这场直播是怎么走的', 'How the live went')}</h2>
      <p>{sentenceOf({ report, peak: peak && mostOpens > 0 ? clock(peak.at) : null, language })}</p>
      <div aria-hidden="true" className={css.chart}>
        <div className={css.opens}>
          {slices.map(({ at, opens }) => (
            <span key={at.getTime()} style={{ height: `${mostOpens === 0 ? 0 : (opens / mostOpens) * 100}%` }} />
          ))}
        </div>
        <div className={css.orders}>
          {slices.map(({ at, orders }) => (
            <span key={at.getTime()} style={{ height: `${mostOrders === 0 ? 0 : (orders / mostOrders) * 100}%` }} />
          ))}
        </div>
        <div className={css.chapters}>
          {chapters.map((chapter, place) => {
            const left = placeOfSeconds(chapter.fromSeconds)
            const right = chapter.toSeconds === null ? placeOf(endsAt.getTime()) : placeOfSeconds(chapter.toSeconds)
            return (
              <span key={chapter.line} style={{ left: `${left}%`, width: `${Math.max(0, right - left)}%` }} title={chapter.title}>
                <b>{place + 1}</b> {chapter.title}
              </span>
            )
          })}
        </div>
        <div className={css.marks}>
          {interactions.map((one) => (
            <span key={one.id} style={{ left: `${placeOfSeconds(one.minute * 60)}%` }} title={one.title}>
              {say(interactionKinds.find(({ value }) => value === one.kind)!.label, language)}
            </span>
          ))}
        </div>
        <div className={css.times}>
          <span style={{ left: `${placeOf(startsAt.getTime())}%` }}>
            {clock(startsAt)} {t('开播', 'start')}
          </span>
          <span style={{ left: `${placeOf(endsAt.getTime())}%` }}>
            {clock(endsAt)} {t('结束', 'end')}
          </span>
        </div>
      </div>
      <p className={css.key}>
        <span className={css.keyOpens}>
          {t(
            `上：进入，最高每 ${sliceMinutes} 分钟 ${mostOpens} 次`,
            `Above: opens, at most ${mostOpens} in ${sliceMinutes} min`,
          )}
        </span>
        <span className={css.keyOrders}>
          {t(
            `下：订单，最高每 ${sliceMinutes} 分钟 ${mostOrders} 单`,
            `Below: orders, at most ${mostOrders} in ${sliceMinutes} min`,
          )}
        </span>
      </p>
      {interactions.length > 0 && (
        <p className={css.key}>
          {t('互动：', 'Interactions: ')}
          {interactions
            .map(
              (one) =>
                `${t(`第 ${one.minute} 分钟`, `minute ${one.minute}`)} ${say(interactionKinds.find(({ value }) => value === one.kind)!.label, language)}`,
            )
            .join(t('、', ', '))}
        </p>
      )}
      <details className={css.table}>
        <summary>{t('看成表格', 'As a table')}</summary>
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('时间', 'Time')}</th>
                <th className={table.text} scope="col">
                  {t('在讲', 'Shown')}
                </th>
                <th scope="col">{t('进入', 'Opens')}</th>
                <th scope="col">{t('订单', 'Orders')}</th>
                <th scope="col">{t('净成交额', 'Net sales')}</th>
              </tr>
            </thead>
            <tbody>
              {slices
                .filter(({ opens, orders }) => opens + orders > 0)
                .map(({ at, opens, orders, netFen }) => (
                  <tr key={at.getTime()}>
                    <th scope="row">{clock(at)}</th>
                    <td className={table.text}>{shownAt(chapters, (at.getTime() - startsAt.getTime()) / 1_000)}</td>
                    <td>{writeCount(opens)}</td>
                    <td>{writeCount(orders)}</td>
                    <td>{writeFen(netFen)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

const mostOf = (slices: LiveReport['slices'], name: 'opens' | 'orders'): number =>
  Math.max(0, ...slices.map((slice) => slice[name]))

const shownAt = (chapters: Chapter[], second: number): string =>
  chapters.findLast(({ fromSeconds, toSeconds }) => second >= fromSeconds && (toSeconds === null || second < toSeconds))?.title ??
  '–'

function sentenceOf({ report, peak, language }: { report: LiveReport; peak: string | null; language: string }): string {
  const opens = report.slices.reduce((sum, one) => sum + one.opens, 0)
  const orders = report.slices.reduce((sum, one) => sum + one.orders, 0)
  const most = peak ? { zh: `，${peak} 前后进来的人最多`, en: `, most of them around ${peak}` } : { zh: '', en: '' }
  return say(
    {
      zh: `直播时段里进入 ${writeCount(opens)} 次${most.zh}；成交 ${writeCount(orders)} 单。`,
      en: `${writeCount(opens)} opens while it was on${most.en}; ${writeCount(orders)} orders.`,
    },
    language,
  )
}
