'use client'
import { useTranslation } from '@payloadcms/ui'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { LiveTables } from './LiveTables.client.tsx'
import styles from './live.module.css'
import { type LiveState, useLive } from './use-live.client.ts'
import type { ShownLive } from './words.ts'

/** The figures of the moment. They renew themselves in place: nothing moves but the numbers. */
export function LiveView({ first }: { first: ShownLive }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual): string => say(text, i18n.language)
  const live = useLive(first)
  const { shown } = live
  return (
    <div className={styles.live}>
      <p className={styles.status}>
        <span className={styles.state} data-state={live.state}>
          {t(stateWords[live.state])}
        </span>
        <span>
          {shown.at} · {shown.revision}
        </span>
        <button className={styles.toggle} disabled={live.state === 'ended'} onClick={live.toggle} type="button">
          {t(live.isPaused ? { zh: '继续更新', en: 'Resume' } : { zh: '暂停更新', en: 'Pause' })}
        </button>
      </p>
      {shown.alarms.length > 0 && (
        <div className={styles.alarms} role="alert">
          <h2 className={desk.panelTitle}>{t({ zh: '有数字对不上', en: 'Figures that do not add up' })}</h2>
          {shown.alarms.map((alarm) => (
            <p key={alarm}>{alarm}</p>
          ))}
        </div>
      )}
      {shown.isEmpty && <Empty t={t} />}
      <ul className={styles.figures}>
        {shown.figures.map(({ name, label, value, note }) => (
          <li key={name}>
            <span className={styles.label}>{label}</span>
            <span className={styles.value}>{value}</span>
            <span className={styles.note}>{note}</span>
          </li>
        ))}
      </ul>
      <Minutes chart={shown.chart} title={t({ zh: '每分钟存入的事件', en: 'Events stored, by minute' })} />
      <LiveTables shown={shown} t={t} />
    </div>
  )
}

function Minutes({ chart, title }: { chart: ShownLive['chart']; title: string }) {
  return (
    <figure className={styles.figure}>
      <h2 className={desk.panelTitle}>{title}</h2>
      <div aria-hidden="true" className={styles.chart}>
        <div className={styles.scale}>
          <span>{chart.top}</span>
          <span>0</span>
        </div>
        <svg preserveAspectRatio="none" role="presentation" viewBox={`0 0 60 ${chart.height}`}>
          <path d={chart.path} />
        </svg>
        <div className={styles.times}>
          <span>{chart.from}</span>
          <span>{chart.to}</span>
        </div>
      </div>
      <figcaption>{chart.caption}</figcaption>
    </figure>
  )
}

function Empty({ t }: { t: (text: Bilingual) => string }) {
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t({ zh: '还没有收到过数据', en: 'Nothing has come yet' })}</h2>
      <p>
        {t({
          zh: '用没有登录后台的手机或无痕窗口打开站点的一篇内容，停留 1 秒以上，几秒内这里就会动起来。',
          en: 'Open an article on a phone or in a private window, signed out, for more than a second: the figures move within seconds.',
        })}{' '}
        <a href="/" rel="noreferrer" target="_blank">
          {t({ zh: '打开站点', en: 'Open the site' })}
        </a>
      </p>
    </section>
  )
}

const stateWords: Record<LiveState['state'], Bilingual> = {
  fresh: { zh: '正在更新', en: 'Updating' },
  paused: { zh: '已暂停', en: 'Paused' },
  lost: { zh: '暂时读不到，正在重试', en: 'Cannot be read now, trying again' },
  ended: { zh: '登录已失效，请重新登录', en: 'Signed out: sign in again' },
}
