import type { ServerProps } from 'payload'
import { isStaffUser } from '#people/access.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { COUNTED_TO } from '#reviews/desk/desk-tabs.ts'
import { OpenAlerts } from '../alerts/OpenAlerts.tsx'
import { judge } from '../guard.ts'
import { planners } from '../planner/roles.ts'
import { deskReaders } from '../reviews/desk-endpoints.ts'
import { waitedFor, waitingSince } from '../waiting.ts'
import { ConsentReminder } from './ConsentReminder.tsx'
import { ErasureReminder } from './ErasureReminder.tsx'
import { IndexReminder } from './IndexReminder.tsx'
import { OutdatedReminder } from './OutdatedReminder.tsx'
import { PushReminder } from './PushReminder.tsx'
import { RetryPublication } from './RetryPublication.client.tsx'
import { readToday, type Today as TodayFacts } from './reading.ts'
import styles from './Today.module.css'
import { WaitingForMe } from './WaitingForMe.tsx'

/** The strip above the dashboard: what waits for somebody, this week's rhythm, the next live, and what failed. */
export async function Today({ payload, user, i18n }: Pick<ServerProps, 'i18n' | 'payload' | 'user'>) {
  if (!user || !isStaffUser(user)) return null
  const timeZone = hubTimeZone()
  const now = new Date()
  const facts = await readToday(payload, user, now, timeZone)
  const t = (text: Bilingual) => say(text, i18n?.language)
  const { articlesLeast, articlesMost, isSet } = facts.promise
  const articles = articlesLeast === articlesMost ? String(articlesLeast) : `${articlesLeast}–${articlesMost}`
  const owed = (count: string, unit: string): Bilingual => ({
    zh: `${isSet ? '承诺' : '建议每周'} ${count} ${unit}`,
    en: `${count} a week ${isSet ? 'promised' : 'suggested'}`,
  })
  const time = new Intl.DateTimeFormat(i18n?.language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (
    <section aria-label={t({ zh: '今日', en: 'Today' })} className={styles.today}>
      <Failed failed={facts.failed} mayRetry={judge(user, planners) === 'yes'} t={t} time={time} user={String(user.id)} />
      <PushReminder language={i18n?.language ?? 'zh'} t={t} user={user} />
      <OpenAlerts payload={payload} user={user} />
      <ul className={styles.figures}>
        <Figure
          href={judge(user, deskReaders) === 'yes' ? '/admin/moderation' : pendingList}
          label={t({ zh: '待审核评价', en: 'Reviews waiting' })}
          note={facts.oldestPendingAt ? t(waitingSince(facts.oldestPendingAt, now)) : t({ zh: '都看完了', en: 'All read' })}
          value={facts.pendingReviews > COUNTED_TO ? `${COUNTED_TO}+` : String(facts.pendingReviews)}
        />
        <Figure
          href="#waiting"
          label={t({ zh: '等我处理', en: 'Waiting for me' })}
          note={waitingNote(facts.waiting, now, t)}
          value={t({ zh: `${waitingFor(facts.waiting)} 件`, en: String(waitingFor(facts.waiting)) })}
        />
        <Figure
          href="/admin/planner"
          label={t({ zh: '本周图文', en: 'Articles this week' })}
          note={t(owed(articles, '篇'))}
          value={t({ zh: `已发布 ${facts.articlesThisWeek} 篇`, en: `${facts.articlesThisWeek} published` })}
        />
        <Figure
          href="/admin/planner"
          label={t({ zh: '本周直播', en: 'Lives this week' })}
          note={t(owed(String(facts.promise.lives), '场'))}
          value={t({ zh: `${facts.livesThisWeek} 场`, en: String(facts.livesThisWeek) })}
        />
        <Figure
          href={facts.live ? `/admin/collections/live-streams/${facts.live.id}` : '/admin/collections/live-streams/create'}
          label={nextLiveLabel(facts, now, t)}
          note={
            facts.live
              ? time.format(new Date(facts.live.startsAt))
              : t({ zh: '排一场，读者就能预约', en: 'Plan one for readers to see' })
          }
          value={facts.live?.title ?? t({ zh: '还没有排期', en: 'None planned' })}
        />
      </ul>
      <WaitingForMe now={now} t={t} waiting={facts.waiting} />
      <OutdatedReminder t={t} user={user} />
      <ErasureReminder t={t} user={user} />
      <ConsentReminder now={now} t={t} user={user} />
      <IndexReminder now={now} t={t} timeZone={timeZone} user={user} />
      <Planned planned={facts.planned} t={t} time={time} />
    </section>
  )
}

/** For colleagues who may look at reviews and not decide. */
const pendingList = '/admin/collections/reviews?where[or][0][and][0][state][equals]=pending&sort=submittedAt'

type Say = (text: Bilingual) => string

function nextLiveLabel(facts: TodayFacts, now: Date, t: Say): string {
  const isOn = facts.live !== null && new Date(facts.live.startsAt) <= now
  return isOn ? t({ zh: '正在直播', en: 'Live now' }) : t({ zh: '下一场直播', en: 'Next live' })
}

const waitingFor = ({ turns, asked }: TodayFacts['waiting']): number => turns.length + asked.length

function waitingNote({ turns, asked }: TodayFacts['waiting'], now: Date, t: Say): string {
  const oldest = [...turns, ...asked].map(({ at }) => at).sort()[0]
  if (!oldest) return t({ zh: '移交给您和提到您的会在这里', en: 'What is handed to you or mentions you' })
  const { zh, en } = waitedFor(oldest, now)
  return t({ zh: `最久的${zh}`, en: `Longest ${en}` })
}

function Figure({ href, label, note, value }: { href: string; label: string; note: string; value: string }) {
  return (
    <li className={styles.figure}>
      <a className={styles.link} href={href}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value} title={value}>
          {value}
        </span>
        <span className={styles.note}>{note}</span>
      </a>
    </li>
  )
}

type Failures = { failed: TodayFacts['failed']; mayRetry: boolean; user: string; t: Say; time: Intl.DateTimeFormat }

function Failed({ failed, mayRetry, user, t, time }: Failures) {
  if (failed.length === 0) return null
  return (
    <div className={styles.failed} role="alert">
      <strong>
        {t({
          zh: '有定时发布没有完成，请补全后重试',
          en: 'A scheduled publication did not happen; complete it and try again',
        })}
      </strong>
      <ul>
        {failed.map((failure) => (
          <li key={failure.jobId}>
            <a href={`/admin/collections/${failure.collection}/${failure.id}`}>{failure.title || failure.id}</a>{' '}
            {whyNot(failure, t)}
            {mayRetry && failure.reason === 'failed' && <NextStep failure={failure} t={t} />}
            <span className={styles.note}>
              {t({ zh: '原定 ', en: 'Due ' })}
              <time dateTime={failure.dueAt}>{time.format(new Date(failure.dueAt))}</time>
              {failure.plannerId === user
                ? t({ zh: ' · 您排的', en: ' · planned by you' })
                : failure.plannedBy && t({ zh: ` · ${failure.plannedBy} 排的`, en: ` · planned by ${failure.plannedBy}` })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What still lacks something is completed first; trying again is for what is whole. */
function NextStep({ failure, t }: { failure: TodayFacts['failed'][number]; t: Say }) {
  if (failure.gaps.length === 0) return <RetryPublication of={failure} />
  return (
    <a className={styles.retry} href={`/admin/collections/${failure.collection}/${failure.id}`}>
      {t({ zh: '去补全', en: 'Complete it' })}
    </a>
  )
}

function whyNot({ gaps, message, reason }: TodayFacts['failed'][number], t: Say): string {
  if (reason === 'late') return t({ zh: '到点未执行（后台任务没有运行）', en: 'not tried: the worker is not running' })
  return gaps.length > 0 ? t({ zh: gaps.map(({ zh }) => zh).join('；'), en: gaps.map(({ en }) => en).join('; ') }) : message
}

function Planned({ planned, t, time }: { planned: TodayFacts['planned']; t: Say; time: Intl.DateTimeFormat }) {
  if (planned.length === 0) return null
  return (
    <>
      <h2 className={styles.heading}>{t({ zh: '即将定时发布', en: 'Scheduled next' })}</h2>
      <ul className={styles.planned}>
        {planned.map((one) => (
          <li key={one.jobId}>
            <time dateTime={one.dueAt}>{time.format(new Date(one.dueAt))}</time>
            <a href={`/admin/collections/${one.collection}/${one.id}`}>{one.title || one.id}</a>
            {one.act === 'unpublish' && <span className={styles.note}>{t({ zh: '下线', en: 'unpublish' })}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
