'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import type { Influence } from '#scorecards/influence/influence.ts'
import { writeChannel, writeFen } from '../scorecards/format.ts'
import styles from './influence.module.css'
import type { Wire } from './wire.ts'

/** What was ordered after people saw a review, with the orders themselves. It says after, never because. */
export function InfluencePanel({ review }: { review: string }) {
  const { i18n } = useTranslation()
  const t = (zh: string, en: string) => say({ zh, en }, i18n.language)
  const [found, setFound] = useState<Wire<Influence> | 'lost' | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    setFound(null)
    fetch(`/api/review-influence?review=${review}`, { credentials: 'same-origin', signal: stop.signal })
      .then((response) => (response.ok ? response.json() : 'lost'))
      .catch(() => 'lost')
      .then((value) => !stop.signal.aborted && setFound(value))
    return () => stop.abort()
  }, [review])

  return (
    <section className={styles.panel}>
      <h3>{t('影响（曝光后 7 天内的订单，不代表因果）', 'Influence (orders within 7 days after it was seen; not the cause)')}</h3>
      {found === null && <p>…</p>}
      {found === 'lost' && <p role="alert">{t('读不到，请刷新。', 'It cannot be read now: reload.')}</p>}
      {found && found !== 'lost' && <Figures found={found} language={i18n.language} />}
    </section>
  )
}

function Figures({ found, language }: { found: Wire<Influence>; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const { persons, opens, channels, places, orders, rows, author } = found
  if (persons === 0 && !author?.whole)
    return <p>{t('还没有人在页面上看到它，也没有后续订单。', 'Nobody has seen it on a page yet, and no order came after.')}</p>
  return (
    <>
      <dl className={styles.figures}>
        <Figure name={t('看到的人', 'Saw it')} value={String(persons)} />
        <Figure name={t('打开的人', 'Opened it')} value={String(opens)} />
        <Figure name={t('之后 7 天内的订单', 'Orders within 7 days')} value={String(orders.whole)} />
        <Figure name={t('净额', 'Net')} value={writeFen(orders.netFen)} />
        <Figure name={t('其中买了这件商品', 'Of these with this product')} value={String(orders.withProduct)} />
        <Figure name={t('首单 / 复购', 'First / repeat')} value={`${orders.first} / ${orders.repeat}`} />
      </dl>
      {channels.length > 0 && (
        <p className={styles.quiet}>
          {t('首次看到的渠道：', 'First seen by: ')}
          {channels.map(({ name, persons: n }) => `${writeChannel(name, language)} ${n}`).join(' · ')}
        </p>
      )}
      {places.length > 0 && (
        <p className={styles.quiet}>
          {t('放置过的位置：', 'Placed in: ')}
          {places
            .map(
              ({ collection, isNow }) =>
                `${say(placeNames[collection] ?? { zh: collection, en: collection }, language)}${isNow ? '' : t('（已撤下）', ' (ended)')}`,
            )
            .join(' · ')}
        </p>
      )}
      <Rows
        empty={t('没有。', 'None.')}
        language={language}
        rows={rows.map((row) => ({ ...row, note: row.isFirst ? t('首单', 'first') : t('复购', 'repeat') }))}
        title={t('曝光后的订单', 'Orders after it was seen')}
      />
      {author ? (
        <Rows
          empty={t('作者之后没有再下单。', 'Its author has not ordered again.')}
          language={language}
          rows={author.rows.map((row) => ({ ...row, note: '' }))}
          title={t(
            `作者自己之后的订单（净额 ${writeFen(author.netFen)}）`,
            `The author’s own later orders (net ${writeFen(author.netFen)})`,
          )}
        />
      ) : (
        <p className={styles.quiet}>
          {t('不知道作者是哪位买家，无法看复购。', 'Nobody knows which buyer wrote it, so no repeat purchase can be told.')}
        </p>
      )}
    </>
  )
}

const placeNames: Record<string, Bilingual> = {
  home: { zh: '首页精选', en: 'home page' },
  articles: { zh: '文章', en: 'articles' },
  'brand-stories': { zh: '品牌故事', en: 'brand stories' },
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

type Row = { key: number; orderId: string; paidAt: string; netFen: number; holdsProduct: boolean; note: string }

function Rows(props: { title: string; rows: readonly Row[]; empty: string; language: string }) {
  const { title, rows, empty, language } = props
  return (
    <details className={styles.rows}>
      <summary>
        {title} <span>{rows.length}</span>
      </summary>
      {rows.length === 0 && <p className={styles.quiet}>{empty}</p>}
      <ul>
        {rows.map(({ key, orderId, paidAt, netFen, holdsProduct, note }) => (
          <li key={key}>
            <a href={`/admin/orders/${key}`}>{orderId}</a>
            <time dateTime={paidAt}>{paidAt.slice(0, 10)}</time>
            <span>{writeFen(netFen)}</span>
            <span>
              {[note, holdsProduct ? say({ zh: '含这件商品', en: 'with this product' }, language) : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
