import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { startOfDay } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { countFound } from '#reviews/found/count-found.ts'
import { readUgc } from '#reviews/ugc/ugc.ts'
import { readStageCurve } from '#scorecards/ugc/stages.ts'
import { AdminPage } from '../AdminPage.tsx'
import styles from '../scorecards/scorecards.module.css'
import lines from '../search-index/search-index.module.css'
import { AuthorTable } from './AuthorTable.tsx'
import { readUgcAsked, ugcAddress } from './asked.ts'
import { BadRates } from './BadRates.tsx'
import { FoundElsewhere } from './FoundElsewhere.tsx'
import { Narrow } from './Narrow.tsx'
import { ProductTable } from './ProductTable.tsx'
import { ugcReaders } from './roles.ts'
import { StageCharts } from './StageCharts.tsx'
import { StageTable } from './StageTable.tsx'
import { periods } from './words.ts'

/** `/admin/ugc?weeks=26&product=…&campaign=…`: the way of what buyers say, week by week, its authors and products, and how many were unhappy. */
export function UgcPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={ugcReaders}
      lead={{
        zh: '从邀请到曝光后的订单，每一步按它发生的那一周计数；每个数字都能点开看到明细。“曝光后”只说先后，不说因果。',
        en: 'From the request to orders after a review was seen, each step in the week in which it happened; every number opens to what it counts. After is not because.',
      }}
      props={props}
      title={{ zh: '买家声音', en: 'Buyers’ voices' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, i18n: { language } }: AdminViewServerProps) {
  const { weeks, product, campaign } = readUgcAsked(searchParams)
  const asked = { weeks, product, campaign }
  const [timeZone, now] = [hubTimeZone(), new Date()]
  const curve = await readStageCurve(sharedPool(), { ...asked, timeZone, now })
  const ugc = await readUgc(sharedPool(), { weeks, timeZone, now })
  const isNarrowed = product !== null || campaign !== null
  const found = isNarrowed ? null : await countFound(sharedPool(), startOfDay(curve.weeks[0]!.week, timeZone), now)
  return (
    <div className={`${styles.desk} ${lines.ledger}`}>
      <nav aria-label={say({ zh: '选择时间', en: 'Choose a period' }, language)}>
        <ul className={styles.presets}>
          {periods.map((period) => (
            <li key={period.weeks}>
              <a
                aria-current={period.weeks === weeks ? 'true' : undefined}
                href={ugcAddress('/admin/ugc', { ...asked, weeks: period.weeks })}
              >
                {say(period.label, language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Narrow asked={asked} choices={curve.choices} language={language} />
      {Object.values(curve.totals).every((total) => total === 0) ? <Empty language={language} /> : null}
      <StageCharts curve={curve} language={language} />
      <StageTable asked={asked} curve={curve} language={language} />
      <AuthorTable authors={curve.authors} language={language} />
      {isNarrowed ? null : <BadRates bad={ugc.bad} language={language} />}
      {isNarrowed ? null : <ProductTable asked={asked} language={language} products={ugc.products} />}
      {found && <FoundElsewhere found={found} language={language} />}
    </div>
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
