import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { say } from '#platform/bilingual.ts'
import type { Fact, FactContent, FactOrder } from '#scorecards/facts.ts'
import { writeMoment } from '../moment.ts'
import { Simulated, SimulatedOrder } from '../wechat/Simulated.tsx'
import { writeChannel, writeCount, writeFen } from './format.ts'
import { nameEvent, nameEvidence, nameExclusion, nameRule } from './rules.ts'
import styles from './scorecards.module.css'
import table from './table.module.css'

type Column = { zh: string; en: string; show: (fact: Fact, language: string) => ReactNode }

const person: Column = { zh: '人', en: 'Person', show: (fact) => fact.person ?? '–' }
const content: Column = { zh: '内容', en: 'Content', show: (fact) => <ContentName content={fact.content} /> }
const order: Column = {
  zh: '订单',
  en: 'Order',
  show: (fact, language) => <OrderName language={language} order={fact.order} />,
}
const credit: Column = {
  zh: '归因',
  en: 'Credit',
  show: ({ credit: given }, language) =>
    given && (
      <>
        {nameRule(given.rule, language)}
        <span className={table.sub}>
          {writeChannel(given.channel, language)}
          {given.touchAt && ` · ${writeMoment(given.touchAt)}`}
        </span>
      </>
    ),
}

const channelFigures = [
  ['impressions', '曝光', 'Impressions'],
  ['delivered', '送达', 'Delivered'],
  ['readers', '阅读', 'Readers'],
  ['plays', '播放', 'Plays'],
  ['viewers', '观看', 'Viewers'],
  ['shares', '分享', 'Shares'],
  ['buyers', '购买', 'Buyers'],
  ['orders', '订单', 'Orders'],
] as const

const COLUMNS: Record<Fact['kind'], Column[]> = {
  pair: [
    content,
    person,
    {
      zh: '触达',
      en: 'Reach',
      show: ({ reach }, language) =>
        reach && (
          <>
            {writeMoment(reach.at)}
            <span className={table.sub}>
              {say(reach.kind === 'delivery' ? { zh: '推送', en: 'delivery' } : { zh: '曝光', en: 'exposure' }, language)} ·{' '}
              {writeChannel(reach.channel, language)}
            </span>
          </>
        ),
    },
    {
      zh: '首次打开',
      en: 'First open',
      show: ({ open }, language) =>
        open && (
          <>
            {writeMoment(open.at)}
            <span className={table.sub}>{writeChannel(open.channel, language)}</span>
          </>
        ),
    },
    { ...order, zh: '转化订单', en: 'Converting order' },
  ],
  customer: [
    person,
    content,
    order,
    {
      zh: '再次购买',
      en: 'Came back with',
      show: (fact, language) => <OrderName language={language} order={fact.further} />,
    },
    { zh: '订单数', en: 'Orders', show: ({ figures }) => figures?.orders ?? '' },
    credit,
  ],
  order: [
    order,
    content,
    person,
    credit,
    { zh: '分得', en: 'Share', show: (fact) => (fact.credit?.shareFen === undefined ? '' : writeFen(fact.credit.shareFen)) },
  ],
  event: [
    { zh: '时间', en: 'Time', show: ({ event }) => event && writeMoment(event.at) },
    {
      zh: '排除原因',
      en: 'Why excluded',
      show: ({ event }, language) =>
        event && (
          <>
            {event.why.map((why) => nameExclusion(why, language)).join(language === 'en' ? ', ' : '、')}
            {event.evidence.length > 0 && (
              <span className={`${table.sub} ${table.wrapped}`}>{nameEvidence(event.evidence, language)}</span>
            )}
          </>
        ),
    },
    { zh: '行为', en: 'Event', show: ({ event }, language) => event && nameEvent(event.type, language) },
    content,
    { zh: '渠道', en: 'Channel', show: ({ event }, language) => event && writeChannel(event.channel, language) },
    { ...person, zh: '访客', en: 'Visitor' },
  ],
  'channel-day': [
    { zh: '日期', en: 'Day', show: (fact) => fact.day },
    content,
    {
      zh: '来源',
      en: 'Source',
      show: (fact, language) => (
        <>
          {writeChannel(fact.figures?.source as string, language)}
          {fact.isPulled && <Simulated language={language} />}
        </>
      ),
    },
    ...channelFigures.map(([name, zh, en]) => ({
      zh,
      en,
      show: (fact: Fact) => (typeof fact.figures?.[name] === 'number' ? writeCount(fact.figures[name] as number) : undefined),
    })),
    {
      zh: '成交金额',
      en: 'Amount',
      show: ({ figures }) => (typeof figures?.amount_fen === 'number' ? writeFen(figures.amount_fen) : undefined),
    },
    { zh: '改过几次', en: 'Corrected', show: ({ figures }) => figures?.corrections || undefined },
  ],
}

const NOTHING = { zh: '这里没有明细：这一格是 0。', en: 'Nothing here: the cell is 0.' }
/** Their counts outlast them. */
const NO_EVENTS = {
  zh: '这里没有明细：这一格是 0，或者那些日子的原始事件已按保留期清理。',
  en: 'Nothing here: the cell is 0, or the raw events of those days were dropped after their time.',
}

/** `areEvents`: raw events were asked for, which go after a time. */
type Shown = { facts: Fact[]; caption: string; language: string; areEvents: boolean }

/** A page of facts. Columns in which no fact has anything to say are left out. */
export function FactsTable({ facts, caption, language, areEvents }: Shown) {
  if (facts.length === 0) return <p className={styles.empty}>{say(areEvents ? NO_EVENTS : NOTHING, language)}</p>
  const columns = COLUMNS[facts[0]!.kind].filter((column) => facts.some((fact) => isSaid(column, fact, language)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on phones
    <section aria-label={say({ zh: '明细', en: 'Facts' }, language)} className={table.scroll} tabIndex={0}>
      <table className={table.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th className={table.text} key={column.en} scope="col">
                {say(column, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map((fact, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td className={table.text} key={column.en}>
                  {column.show(fact, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Elements decide for themselves; for them the field behind is asked. */
function isSaid(column: Column, fact: Fact, language: string): boolean {
  if (column.en === 'Came back with') return Boolean(fact.further)
  if (column.en === 'Converting order') return Boolean(fact.order)
  if (column.en === 'Content') return Boolean(fact.content)
  const shown = column.show(fact, language)
  return shown !== null && shown !== undefined && shown !== ''
}

export function ContentName({ content: named }: { content: FactContent | null | undefined }) {
  if (!named) return '–'
  return (
    <a className={table.name} href={`/admin/collections/${named.key.replace(':', '/')}`}>
      {named.title}
    </a>
  )
}

function OrderName({ order: named, language }: { order: FactOrder | null | undefined; language: string }) {
  if (!named) return null
  return (
    <>
      <Link href={`/admin/orders/${named.key}`} prefetch={false}>
        {named.orderId}
      </Link>
      <SimulatedOrder language={language} source={named.source} />
      <span className={table.sub}>
        {writeMoment(named.paidAt)} · {writeFen(named.netFen)}
      </span>
    </>
  )
}
