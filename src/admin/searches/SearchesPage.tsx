import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { readSearchReport } from '#search/log/report.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { readQuery } from '../scorecards/address.ts'
import scorecards from '../scorecards/scorecards.module.css'
import { QueryTable } from './QueryTable.tsx'
import { searchReaders } from './roles.ts'
import { Totals } from './Totals.tsx'
import { periods, readWeeks } from './words.ts'

/** `/admin/searches?weeks=4`: what people looked for on the site, and what of it they did not find. */
export function SearchesPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={searchReaders}
      lead={{
        zh: '读者在站内搜了什么、找到没有、点开了什么。只列一周内至少 3 个人搜过的词；机器、预览和同事不计。',
        en: 'What readers searched for, whether they found it and what they opened. Listed is what at least 3 people searched for within a week; programs, previews and colleagues are left out.',
      }}
      props={props}
      title={{ zh: '站内搜索', en: 'Searches' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, i18n: { language } }: AdminViewServerProps) {
  const weeks = readWeeks(readQuery(searchParams).get('weeks'))
  const { totals, top, empty } = await readSearchReport(sharedPool(), { weeks, now: new Date(), timeZone: hubTimeZone() })
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <div className={scorecards.desk}>
      <nav aria-label={t('选择时间', 'Choose a period')}>
        <ul className={scorecards.presets}>
          {periods.map((period) => (
            <li key={period.weeks}>
              <a aria-current={period.weeks === weeks ? 'true' : undefined} href={`/admin/searches?weeks=${period.weeks}`}>
                {say(period.label, language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Totals language={language} totals={totals} />
      <section>
        <h2>{t('没有找到', 'Not found')}</h2>
        <p className={desk.hint}>
          {t(
            '没有一条内容同时含有这些词。可以写一篇，或在',
            'Nothing holds all of these words. Write about them, or add what they mean to the ',
          )}
          <a href="/admin/collections/search-words">{t('搜索词库', 'search words')}</a>
          {t('里加上意思相同的词。', '.')}
        </p>
        <QueryTable
          language={language}
          none={t('这段时间没有多人搜过却找不到的词。', 'Nothing that several people missed in this time.')}
          queries={empty}
        />
      </section>
      <section>
        <h2>{t('搜得最多', 'Searched most')}</h2>
        <QueryTable
          language={language}
          none={t(
            '还没有至少 3 个人搜过的词。读者在站内搜索以后，第二天再来看。',
            'Nothing yet that at least 3 people searched for. Come again when readers have searched.',
          )}
          queries={top}
        />
        {top.length > 0 ? (
          <p>
            <a href={`/api/searches.csv?weeks=${weeks}`}>{t('下载 CSV', 'Download CSV')}</a>
          </p>
        ) : null}
      </section>
    </div>
  )
}
