import { crawlers } from '#brand/crawlers.ts'
import type { Inclusion as Read } from '#brand/inclusion.ts'
import { labelOfSource } from '#brand/index-sources.ts'
import type { Series } from '#brand/series.ts'
import { say } from '#platform/bilingual.ts'
import styles from '../scorecards/scorecards.module.css'
import { LineChart } from './LineChart.tsx'
import css from './search-index.module.css'
import { writeIndex } from './words.ts'

type Props = { inclusion: Read; searches: { searches: Series; branded: Series }; days: readonly string[]; language: string }

/** 收录 as three series side by side, and searches on the hub itself. What the hub counts itself has no gaps once it began. */
export function Inclusion({ inclusion, searches, days, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const crawled = [...inclusion.crawled].map(([engine, series]) => ({ name: nameOfEngine(engine, language), series }))
  const firstCrawl = [...inclusion.crawled.values()].flatMap((series) => [...series.keys()]).sort()[0]
  const indexed = [...inclusion.indexed].map(([source, series]) => ({ name: say(labelOfSource(source), language), series }))
  const submitted = [{ name: t('已提交', 'Submitted'), series: inclusion.submitted }]
  const own = [
    { name: t('含品牌词', 'For the brand'), series: filled(searches.branded, days) },
    { name: t('全部搜索', 'All searches'), series: filled(searches.searches, days) },
  ]
  return (
    <>
      <section className={css.section}>
        <h2>{t('收录', 'Inclusion by search engines')}</h2>
        <p className={styles.quiet}>
          {t(
            '三条各算各的，从不合并：提交了不等于抓取了，抓取了不等于收录了。',
            'Three series that are never merged: what was submitted need not be fetched, and what was fetched need not be indexed.',
          )}
        </p>
        <div className={css.three}>
          <LineChart
            caption={latestOf(
              submitted,
              days,
              language,
              t(
                '站点地图还没有统计过，主站后台任务运行后每天自动记录。',
                'The sitemap has not been counted yet; the worker does so every day.',
              ),
            )}
            days={days}
            language={language}
            shadesGaps={false}
            lines={submitted}
            title={t('已提交：站点地图里的页面', 'Submitted: pages of the sitemap')}
          />
          <LineChart
            caption={
              latestOf(
                crawled,
                days,
                language,
                t('还没有搜索引擎来抓取过页面。', 'No crawler of a search engine has come yet.'),
              ) +
              (crawled.length > 0
                ? t('按爬虫自报的名称计，未核验。', ' By the name that a crawler gives itself, not verified.')
                : '')
            }
            days={days}
            language={language}
            shadesGaps={false}
            lines={crawled.map(({ name, series }) => ({ name, series: filled(series, days, firstCrawl) }))}
            title={t('已抓取：每天被抓取的不同页面', 'Fetched: distinct pages a day')}
          />
          <LineChart
            caption={latestOf(
              indexed,
              days,
              language,
              t(
                '还没有填过。在各搜索引擎的站长平台查到后，按“百度收录”等来源、关键词 site 录入。',
                'Nothing was entered yet: look it up in the tools of an engine and enter it with the source “Indexed by Baidu” and the keyword site.',
              ),
            )}
            days={days}
            language={language}
            shadesGaps={false}
            lines={indexed}
            title={t('已收录：搜索引擎说收录了多少', 'Indexed: what engines say they hold')}
          />
        </div>
      </section>
      <section className={css.section}>
        <LineChart
          caption={describeSearches(searches, days, language)}
          days={days}
          language={language}
          shadesGaps={false}
          lines={searches.searches.size > 0 ? own : []}
          title={t('站内搜索（本站自己的数）', 'Searches on the hub (its own count)')}
        />
      </section>
    </>
  )
}

const nameOfEngine = (engine: string, language: string): string =>
  say(crawlers.find((crawler) => crawler.engine === engine)?.label ?? { zh: engine, en: engine }, language)

/** Days from the first count on without one had none. */
function filled(series: Series, days: readonly string[], first = [...series.keys()].sort()[0]): Series {
  return new Map(days.flatMap((day) => (first !== undefined && day >= first ? [[day, series.get(day) ?? 0] as const] : [])))
}

function latestOf(
  lines: readonly { name: string; series: Series }[],
  days: readonly string[],
  language: string,
  empty: string,
): string {
  const told = lines.flatMap(({ name, series }) => {
    const day = [...days].reverse().find((one) => series.has(one))
    return day === undefined ? [] : [`${name} ${writeIndex(series.get(day)!)}（${day.slice(5)}）`]
  })
  if (told.length === 0) return empty
  return say({ zh: `最近：${told.join('，')}。`, en: `Latest: ${told.join(', ')}.` }, language)
}

function describeSearches({ searches, branded }: Props['searches'], days: readonly string[], language: string): string {
  const sum = (series: Series) => days.reduce((total, day) => total + (series.get(day) ?? 0), 0)
  const [all, ours] = [sum(searches), sum(branded)]
  if (all === 0)
    return say(
      {
        zh: '这段时间没有读者在站内搜索。搜索词不保存，只数次数；同事、爬虫和选择不被统计的读者不算。',
        en: 'No reader searched in this period. What is typed is not kept, only counted; colleagues, programs and readers who asked not to be counted are left out.',
      },
      language,
    )
  return say(
    {
      zh: `${days.length} 天里读者在站内搜索 ${all} 次，其中 ${ours} 次的词里有品牌词。搜索词不保存，只数次数。`,
      en: `Readers searched ${all} times in ${days.length} days, ${ours} of them for a word of the brand. What is typed is not kept, only counted.`,
    },
    language,
  )
}
