import type { AdminViewServerProps } from 'payload'
import { labelOfSource } from '#brand/index-sources.ts'
import { isOneOf } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { AdminPage } from '../AdminPage.tsx'
import { readQuery } from '../scorecards/address.ts'
import styles from '../scorecards/scorecards.module.css'
import { DayTable } from './DayTable.tsx'
import { EmptyLedger } from './EmptyLedger.tsx'
import { Entry } from './Entry.tsx'
import { GrowthTable } from './GrowthTable.tsx'
import { Inclusion } from './Inclusion.tsx'
import { LedgerPicker } from './LedgerPicker.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { LineChart } from './LineChart.tsx'
import { Method } from './Method.tsx'
import { type Page, readPage } from './reading.ts'
import { indexKeepers, indexReaders } from './roles.ts'
import css from './search-index.module.css'
import { describeLines, describeVoice } from './words.ts'

/** `/admin/search-index`: what search indices say of the brand, what followed an event, and how search engines see the hub. */
export function SearchIndexPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={indexReaders}
      lead={{
        zh: '微信指数、百度指数等外部指数的台账：谁在什么时候录入、凭证在哪里都记着；缺的日子留空，不补。',
        en: 'The ledger of WeChat Index, Baidu Index and the like: who entered what and with which proof. Missing days stay empty.',
      }}
      props={props}
      title={{ zh: '搜索指数', en: 'Search indices' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ initPageResult, searchParams, i18n: { language } }: AdminViewServerProps) {
  const today = dayOf(new Date(), hubTimeZone())
  const page = await readPage(sharedPool(), readQuery(searchParams), today)
  const mayEnter = isOneOf(initPageResult.req.user, indexKeepers)
  const entry = mayEnter && (
    <Entry language={language} missing={page.missing} shown={page.shown} sources={page.sources} today={today} />
  )
  return (
    <div className={`${styles.desk} ${css.ledger}`}>
      {page.isBadPeriod && (
        <p className={styles.warning} role="alert">
          {say({ zh: '日期看不懂，显示近 90 天。', en: 'The dates make no period; the last 90 days are shown.' }, language)}
        </p>
      )}
      {page.hasPoints ? (
        <>
          {entry}
          <Curves language={language} page={page} today={today} />
        </>
      ) : (
        <>
          <EmptyLedger hasKeywords={page.hasKeywords} language={language} mayEnter={mayEnter} />
          {entry}
        </>
      )}
      <Inclusion days={page.days} inclusion={page.inclusion} language={language} searches={page.searches} />
      <Method language={language} />
    </div>
  )
}

function Curves({ page, today, language }: { page: Page; today: string; language: string }) {
  const { shown, lines, days, marks, sources, voice, mark } = page
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const source = say(labelOfSource(shown.source), language)
  const ofMarket = lines.filter(({ kind }) => kind !== 'category')
  const ofCategory = lines.filter(({ kind }) => kind === 'category')
  const chart = (title: string, drawn: typeof lines, more: string[] = []) => (
    <LineChart
      caption={[describeLines(drawn, days, language), ...more].join(language === 'en' ? ' ' : '')}
      days={days}
      language={language}
      lines={drawn}
      marks={marks}
      title={`${source} · ${title}`}
    />
  )
  return (
    <>
      <LedgerPicker firstDay={page.firstDay} language={language} marks={marks} shown={shown} sources={sources} today={today} />
      {chart(t('品牌与竞品', 'Brand and competitors'), ofMarket, [describeVoice(voice, language)])}
      {ofCategory.length > 0 && chart(t('品类', 'Category'), ofCategory)}
      {lines.length > 0 && <LedgerTable days={days} language={language} lines={lines} voice={voice} />}
      <section className={css.section}>
        <h2>{t('事件前后', 'Before and after an event')}</h2>
        {mark ? (
          <GrowthTable grown={page.grown} language={language} mark={mark} />
        ) : (
          <p>
            {t('还没有标记事件。把官宣、联名、大促的日子', 'No event is marked yet. ')}
            <a href="/admin/collections/index-events/create">{t('标上去', 'Mark')}</a>
            {t('，就能看到它前后 28 天的变化。', ' the day of an announcement or a sale to see the 28 days before and after it.')}
          </p>
        )}
      </section>
      <DayTable language={language} points={page.points} />
    </>
  )
}
