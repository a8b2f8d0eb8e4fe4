import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { startOfDay } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { countFound } from '#reviews/found/count-found.ts'
import { readUgc, type Ugc } from '#reviews/ugc/ugc.ts'
import { AdminPage } from '../AdminPage.tsx'
import styles from '../scorecards/scorecards.module.css'
import { LineChart } from '../search-index/LineChart.tsx'
import lines from '../search-index/search-index.module.css'
import { BadRates } from './BadRates.tsx'
import { FoundElsewhere } from './FoundElsewhere.tsx'
import { ProductTable } from './ProductTable.tsx'
import { ugcReaders } from './roles.ts'
import { describeWeeks, periods } from './words.ts'

/** `/admin/ugc?weeks=26`: what buyers wrote, week by week, about which products, and how many were unhappy. */
export function UgcPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={ugcReaders}
      lead={{
        zh: '按提交的那一周统计本站收到的评价（追评和导入的不算）：提交了多少、其中多少后来展示过、多少位作者。',
        en: 'Reviews written here, by the week they were sent (follow-ups and imports apart): how many, how many were shown, by how many authors.',
      }}
      props={props}
      title={{ zh: '买家声音', en: 'Buyers’ voices' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, i18n: { language } }: AdminViewServerProps) {
  const asked = Number(searchParams?.weeks)
  const weeks = periods.some((period) => period.weeks === asked) ? asked : 26
  const now = new Date()
  const ugc = await readUgc(sharedPool(), { weeks, timeZone: hubTimeZone(), now })
  const found = await countFound(sharedPool(), startOfDay(ugc.weeks[0]!.week, hubTimeZone()), now)
  return (
    <div className={`${styles.desk} ${lines.ledger}`}>
      <nav aria-label={say({ zh: '选择时间', en: 'Choose a period' }, language)}>
        <ul className={styles.presets}>
          {periods.map((period) => (
            <li key={period.weeks}>
              <a aria-current={period.weeks === weeks ? 'true' : undefined} href={`/admin/ugc?weeks=${period.weeks}`}>
                {say(period.label, language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {ugc.weeks.every(({ submitted }) => submitted === 0) ? (
        <Empty language={language} />
      ) : (
        <Figures language={language} ugc={ugc} />
      )}
      <FoundElsewhere found={found} language={language} />
    </div>
  )
}

function Figures({ ugc: { weeks, products, bad }, language }: { ugc: Ugc; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const lineOf = (of: 'submitted' | 'approved' | 'authors') => new Map(weeks.map((week) => [week.week, week[of]]))
  return (
    <>
      <LineChart
        caption={describeWeeks(weeks, language)}
        days={weeks.map(({ week }) => week)}
        language={language}
        lines={[
          { name: t('提交', 'Submitted'), series: lineOf('submitted') },
          { name: t('其中展示过', 'Shown'), series: lineOf('approved') },
          { name: t('作者', 'Authors'), series: lineOf('authors') },
        ]}
        title={t('每周评价', 'Reviews by week')}
      />
      <BadRates bad={bad} language={language} />
      <ProductTable language={language} products={products} />
    </>
  )
}

function Empty({ language }: { language: string }) {
  return (
    <p>
      {say(
        {
          zh: '这段时间还没有人写评价。把评价页的链接放进包裹卡、群和服务通知里，',
          en: 'Nobody wrote a review in this time. Put the link of the form into parcels, groups and notices: ',
        },
        language,
      )}
      <a href="/reviews/new">{say({ zh: '看看表单', en: 'see the form' }, language)}</a>
    </p>
  )
}
