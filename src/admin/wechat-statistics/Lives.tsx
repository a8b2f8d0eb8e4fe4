import type { Statistics } from '#integrations/wechat/statistics/standing.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { writeCount, writeFen } from '../scorecards/format.ts'
import { Simulated } from '../wechat/Simulated.tsx'
import css from './statistics.module.css'

type Props = Pick<Statistics, 'lives'> & { titles: Map<string, string>; language: string }

/** Lives as WeChat counted them; nothing when none was pulled. */
export function Lives({ lives, titles, language }: Props) {
  const t = (text: Bilingual) => say(text, language)
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {t({ zh: '视频号直播', en: 'Channels lives' })}
        <Simulated language={language} />
      </h2>
      <p className={desk.hint}>
        {t({
          zh: '按开播时间对应本站 3 小时内排期的直播。短视频没有接口：在视频号助手导出表格，到“数据导入”上传。',
          en: 'Each belongs to the live planned within 3 hours of its beginning. Short videos have no interface: export a table and upload it.',
        })}{' '}
        <a href="/admin/imports#channel-days">{t({ zh: '去导入', en: 'Imports' })}</a>
      </p>
      {lives.length === 0 ? (
        <p>{t({ zh: '还没有拉取到直播。', en: 'No live has been pulled yet.' })}</p>
      ) : (
        <div className={desk.scroll}>
          <table className={desk.table}>
            <thead>
              <tr>
                {headings.map((heading, index) => (
                  <th className={index > 1 ? css.number : undefined} key={heading.en} scope="col">
                    {t(heading)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lives.map((live) => (
                <tr key={live.export_id}>
                  <td data-label={t(headings[0])}>{writeMoment(live.began_at)}</td>
                  <td data-label={t(headings[1])}>
                    {live.subject ? (titles.get(live.subject) ?? live.subject) : t({ zh: '没有排期', en: 'not planned' })}
                  </td>
                  {([live.viewers, live.shares, live.buyers, live.orders] as const).map((count, index) => (
                    <td className={css.number} data-label={t(headings[index + 2]!)} key={headings[index + 2]!.en}>
                      {count === null ? '–' : writeCount(count)}
                    </td>
                  ))}
                  <td className={css.number} data-label={t(headings[6])}>
                    {live.amount_fen === null ? '–' : writeFen(live.amount_fen)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

const headings = [
  { zh: '开播', en: 'Began' },
  { zh: '本站直播', en: 'Live of the hub' },
  { zh: '观看人数', en: 'Viewers' },
  { zh: '分享', en: 'Shares' },
  { zh: '成交人数', en: 'Buyers' },
  { zh: '成交订单', en: 'Orders' },
  { zh: '成交金额', en: 'Amount' },
] as const
