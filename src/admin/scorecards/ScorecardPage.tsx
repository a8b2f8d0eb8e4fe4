import type { AdminViewServerProps } from 'payload'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { findCard } from '#scorecards/all.ts'
import type { Card } from '#scorecards/card.ts'
import { readRequest } from '#scorecards/request.ts'
import { findFirstFactAt, type Request, readScorecard, type Scorecard } from '#scorecards/scorecard.ts'
import { AdminPage } from '../AdminPage.tsx'
import { readQuery, type Shown } from './address.ts'
import { CardMissing } from './CardMissing.tsx'
import { Charts } from './Charts.tsx'
import { Definitions } from './Definitions.tsx'
import { EmptyHub } from './EmptyHub.tsx'
import { PeriodPicker } from './PeriodPicker.tsx'
import { ScorecardMeta } from './ScorecardMeta.tsx'
import { ScorecardTable } from './ScorecardTable.tsx'
import styles from './scorecards.module.css'
import type { DayCount } from './sentences.ts'

/** `/admin/scorecards/<card>`: one scorecard. Its period, rows and comparison stand in the address. */
export function ScorecardPage(props: AdminViewServerProps) {
  const slug = [props.params?.segments ?? []].flat()[1] ?? ''
  const card = findCard(slug)
  return (
    <AdminPage allowed="staff" props={props} title={card?.label ?? { zh: '成绩单', en: 'Scorecards' }}>
      {() => (card ? Body({ card, props }) : <CardMissing language={props.i18n.language} />)}
    </AdminPage>
  )
}

const MAIN_COLUMNS = 8

/** Rows whose figures do not all belong to them in the same way: without these words they seem to contradict each other. */
const BELONGS: Record<string, Bilingual> = {
  channel: {
    zh: '同一行里各列按各自的渠道归类：打开率按触达的渠道，打开人次与转化率按首次打开的渠道，复购率、订单与金额按促成订单的那次打开的渠道。所以同一行的数不能直接相减。',
    en: 'Columns of a row go by channels of their own: open rates by that of the reach, opens and conversion by that of the first open, repeat purchases, orders and amounts by that of the open that won the order.',
  },
  day: {
    zh: '每列按各自的日子归类：打开率按触达日，打开人次与转化率按首次打开日，复购率、订单与金额按付款日。',
    en: 'Columns go by days of their own: open rates by that of the reach, opens and conversion by that of the first open, repeat purchases, orders and amounts by that of the payment.',
  },
}
const MOST_ROWS = 200

async function Body({ card, props }: { card: Card; props: AdminViewServerProps }) {
  const { language } = props.i18n
  const query = readQuery(props.searchParams)
  const now = new Date()
  const given = readRequest(card, query, { now, timeZone: hubTimeZone(), language })
  // A wrong address still shows something: the usual period, and what was wrong.
  const request = given.ok ? given : readRequest(card, new URLSearchParams(), { now, timeZone: hubTimeZone(), language })
  if (!request.ok) throw new Error(request.message)
  const pool = sharedPool()
  const scorecard = await readScorecard(pool, card, request.value)
  const days = await readDays(card, scorecard, request.value)
  const firstAt = await findFirstFactAt(pool)
  const shown: Shown = request.value
  const rows = rowsToShow(scorecard.rows, scorecard.by)
  const lines = withSubtotals(rows, scorecard.subtotals ?? [])
  return (
    <div className={styles.desk}>
      <ScorecardMeta language={language} scorecard={scorecard} />
      {!given.ok && (
        <p className={styles.warning} role="alert">
          {say(
            { zh: '地址里的条件看不懂，先按近 28 天显示。', en: 'The address asks for something unknown; showing 28 days.' },
            language,
          )}
        </p>
      )}
      <PeriodPicker card={card} firstAt={firstAt} language={language} now={now} shown={shown} />
      {firstAt === null ? (
        <EmptyHub hasEvents={scorecard.revision > 0} language={language} />
      ) : (
        <>
          <Charts card={card} days={days} language={language} rows={rows} scorecard={scorecard} />
          <ScorecardTable
            card={card}
            columns={card.metrics.slice(0, MAIN_COLUMNS)}
            language={language}
            rows={lines}
            scorecard={scorecard}
            shown={shown}
          />
          {BELONGS[scorecard.by] && <p className={styles.quiet}>{say(BELONGS[scorecard.by]!, language)}</p>}
          {rows.length < scorecard.rows.length && scorecard.by === 'content' && (
            <p className={styles.quiet}>
              {say(
                { zh: `只列出打开最多的 ${MOST_ROWS} 条，其余见 CSV。`, en: `The ${MOST_ROWS} most opened; the CSV has all.` },
                language,
              )}
            </p>
          )}
          <details className={styles.more}>
            <summary>
              {say(
                {
                  zh: '更多口径：推送与曝光、期间复购、渠道口径、助攻',
                  en: 'More: deliveries, exposures, period repeats, channels, assists',
                },
                language,
              )}
            </summary>
            <ScorecardTable
              card={card}
              columns={card.metrics.slice(MAIN_COLUMNS)}
              language={language}
              rows={lines}
              scorecard={scorecard}
              shown={shown}
              withExcluded
            />
          </details>
        </>
      )}
      <Definitions card={card} language={language} />
    </div>
  )
}

/** The realms of channels stand below their channels, above the total. */
function withSubtotals<Row extends { key: string }>(rows: Row[], subtotals: Row[]): Row[] {
  const end = rows.findIndex(({ key }) => key === 'total')
  return [...rows.slice(0, end), ...subtotals, ...rows.slice(end)]
}

/** The opens of every day of the period, from the card cut by day. */
async function readDays(card: Card, scorecard: Scorecard, request: Request): Promise<DayCount[]> {
  const byDay = scorecard.by === 'day' ? scorecard : await readScorecard(sharedPool(), card, { ...request, by: 'day' })
  return byDay.rows.flatMap(({ key, metrics }) => (/^\d/.test(key) ? [{ day: key, count: metrics.opens?.value ?? 0 }] : []))
}

/** Channels without any figure and days that have not come yet say nothing; contents are cut at the most opened. */
function rowsToShow<Row extends { key: string; metrics: Record<string, unknown> }>(rows: Row[], by: string): Row[] {
  const isSum = ({ key }: Row): boolean => key === 'total' || key === 'unattributed'
  const hasFigure = ({ metrics }: Row): boolean =>
    Object.values(metrics as Record<string, { value: number | null; whole?: number; pending?: number }>).some(
      (value) => (value.whole ?? value.value ?? 0) > 0 || (value.pending ?? 0) > 0,
    )
  const kept = by === 'type' ? rows : rows.filter((row) => isSum(row) || hasFigure(row))
  if (by !== 'content') return kept
  return [...kept.filter((row) => !isSum(row)).slice(0, MOST_ROWS), ...kept.filter(isSum)]
}
