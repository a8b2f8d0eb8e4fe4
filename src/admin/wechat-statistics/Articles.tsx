import type { Statistics } from '#integrations/wechat/statistics/standing.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeCount, writePercent } from '../scorecards/format.ts'
import { Simulated } from '../wechat/Simulated.tsx'
import { MatchArticle } from './MatchArticle.client.tsx'
import css from './statistics.module.css'

type Props = Pick<Statistics, 'articles' | 'accountDays'> & { titles: Map<string, string>; language: string; mayMatch: boolean }

/** Articles of the account with what was last counted of each, and which content of the hub each is. */
export function Articles({ articles, accountDays, titles, language, mayMatch }: Props) {
  const t = (text: Bilingual) => say(text, language)
  const search = accountDays.flatMap(({ day, figures }) => {
    const source = (figures.read_user_source as { scene: string; readers: number }[] | undefined)?.find(
      ({ scene }) => scene === '搜一搜',
    )
    return source ? [`${day.slice(5)} ${writeCount(source.readers)}`] : []
  })
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {t({ zh: '公众号图文', en: 'Articles of the official account' })}
        <Simulated language={language} />
      </h2>
      <p className={desk.hint}>
        {t({
          zh: '阅读和分享是发表以来逐日新增人数之和（同一人隔天再读会再算一次）。送达率由微信给出；微信不再公布送达人数，成绩单上的送达人数由“公众号消息”阅读人数除以送达率推算。',
          en: 'Readers and sharers are sums of what was new each day. WeChat says the delivery rate and no longer the deliveries: those on the scorecard are the readers of the message divided by that rate.',
        })}
      </p>
      {articles.length === 0 ? (
        <p>{t({ zh: '还没有拉取到图文。', en: 'No article has been pulled yet.' })}</p>
      ) : (
        <div className={desk.scroll}>
          <table className={desk.table}>
            <thead>
              <tr>
                {headings.map((heading, index) => (
                  <th className={index > 0 && index < 5 ? css.number : undefined} key={heading.en} scope="col">
                    {t(heading)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {articles.map((article) => {
                const title = article.title ?? article.msgid
                const content = article.subject ? (titles.get(article.subject) ?? article.subject) : null
                return (
                  <tr key={article.msgid}>
                    <td className={css.titled} data-label={t(headings[0])}>
                      <div>
                        {article.url ? <a href={article.url}>{title}</a> : title}
                        <span className={css.sub}>
                          {article.published_on} · {t(article.is_notified === false ? quiet : notified)}
                        </span>
                      </div>
                    </td>
                    <td className={css.number} data-label={t(headings[1])}>
                      {countOrNone(article.readers)}
                    </td>
                    <td className={css.number} data-label={t(headings[2])}>
                      {countOrNone(article.shares)}
                    </td>
                    <td className={css.number} data-label={t(headings[3])}>
                      {article.delivery_rate ? writePercent(article.delivery_rate) : '–'}
                    </td>
                    <td className={css.number} data-label={t(headings[4])}>
                      {article.finish_rate === null ? '–' : writePercent(article.finish_rate)}
                    </td>
                    <td data-label={t(headings[5])}>{article.counted_to ?? '–'}</td>
                    <td data-label={t(headings[6])}>
                      {mayMatch ? <MatchArticle content={content} msgid={article.msgid} title={title} /> : (content ?? '–')}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {search.length > 0 && (
        <p className={`${desk.hint} ${css.after}`}>
          {t({ zh: `搜一搜带来的阅读：${search.join('，')}`, en: `Reads from WeChat search: ${search.join(', ')}` })}
        </p>
      )}
    </section>
  )
}

const headings = [
  { zh: '图文', en: 'Article' },
  { zh: '阅读人数', en: 'Readers' },
  { zh: '分享人数', en: 'Sharers' },
  { zh: '阅读送达率', en: 'Delivery rate' },
  { zh: '读完率', en: 'Finished' },
  { zh: '统计到', en: 'Counted to' },
  { zh: '本站内容', en: 'Content of the hub' },
] as const

const notified = { zh: '群发', en: 'notified' }
const quiet = { zh: '发布，未通知', en: 'published without notice' }
const countOrNone = (count: number | null): string => (count === null ? '–' : writeCount(count))
