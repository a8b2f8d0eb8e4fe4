'use client'
import { type FormEvent, useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { dayOf, instantOf, timeOf } from '#platform/days.ts'
import { Sheet } from '../reviews/Sheet.client.tsx'
import { waitedFor } from '../waiting.ts'
import type { Entry, FirstPlanner } from './entries.ts'
import { MomentFields } from './MomentFields.client.tsx'
import styles from './planner.module.css'
import type { PlannerDesk } from './use-planner.client.ts'
import { dayInWords, stateInWords, titleOf, turnInWords, typeOf } from './words.ts'

type Props = {
  entry: Entry
  desk: PlannerDesk
  first: FirstPlanner
  onClose: () => void
  onMove: (entry: Entry, at: string | null) => void
}

/** One item: where it stands, and what may be done to it at a chosen minute. Moving here needs no dragging. */
export function ItemSheet({ entry, desk, first, onClose, onMove }: Props) {
  const { t, language } = desk
  const { timeZone, today, mayPlan } = first
  const { at, collection, id, job, isMovable, isPublic, source, author, embargo, turn } = entry
  const [day, setDay] = useState(at ? laterOf(dayOf(new Date(at), timeZone), today) : today)
  const [time, setTime] = useState(at ? timeOf(new Date(at), timeZone) : typeOf(collection).hour)
  const chosen = () => instantOf(day, time, timeZone).toISOString()
  const moment = (when: string) => `${dayInWords(dayOf(new Date(when), timeZone), language)} ${timeOf(new Date(when), timeZone)}`
  const title = t(titleOf(entry))
  const isOpenSchedule = job !== null && isMovable && entry.state === 'scheduled'
  const mayWithdraw = isPublic && (source === 'published' || source === 'live')

  const move = (to: string | null) => {
    onMove(entry, to)
    onClose()
  }
  const run = async (path: string, body: object, text: Bilingual) => {
    if (await desk.act(`/planner/${path}`, { collection, id, ...body }, text)) onClose()
  }
  const deeds: { label: Bilingual; isFor: boolean; act: () => unknown }[] = [
    { label: publishThen, isFor: source === 'plan', act: () => run('schedule', { at: chosen() }, scheduled) },
    {
      label: { zh: '到时自动下线', en: 'Withdraw it then' },
      isFor: mayWithdraw,
      act: () => run('schedule', { at: chosen(), act: 'unpublish' }, scheduled),
    },
    {
      label: { zh: '取消定时', en: 'Call it off' },
      isFor: isOpenSchedule,
      act: () => run('call-off', { job, from: at }, calledOff),
    },
    { label: { zh: '拿掉日期', en: 'Take its day away' }, isFor: source === 'plan' && at !== null, act: () => move(null) },
    {
      label: { zh: '在此之前禁发', en: 'Embargo until then' },
      isFor: !isPublic && !embargo,
      act: () => run('embargo', { until: chosen() }, { zh: '已设禁发', en: 'The embargo is set' }),
    },
    {
      label: { zh: '解除禁发', en: 'Lift the embargo' },
      isFor: embargo !== null,
      act: () => run('embargo', { until: null }, { zh: '已解除禁发', en: 'The embargo is lifted' }),
    },
  ]
  const shownDeeds = deeds.filter(({ isFor }) => isFor)

  return (
    <Sheet onClose={onClose} title={title}>
      <h2>{title}</h2>
      <p>
        {t(typeOf(collection).label)} · {t(at ? stateInWords(entry) : { zh: '还没排日期', en: 'No day yet' })}
        {at && ` · ${moment(at)}`}
        {author && ` · ${author}`}
        {embargo && t({ zh: ` · 禁发至 ${moment(embargo)}`, en: ` · under embargo until ${moment(embargo)}` })}
      </p>
      {turn && (
        <p>
          <a href={`/admin/collections/${collection}/${id}#teamwork`}>{t(turnInWords(turn))}</a>
          {t({ zh: `，${waitedFor(turn.since, new Date()).zh}`, en: `, ${waitedFor(turn.since, new Date()).en}` })}
        </p>
      )}
      <p>
        <a href={`/admin/collections/${collection}/${id}`}>{t({ zh: '打开编辑', en: 'Open and edit' })}</a>
      </p>
      {desk.error && (
        <p className={styles.error} role="alert">
          {desk.error}
        </p>
      )}
      {!isMovable && <p>{t(fixed(entry))}</p>}
      {mayPlan && (isMovable || shownDeeds.length > 0) && (
        <form
          className={styles.form}
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            if (isMovable) move(chosen())
          }}
        >
          <MomentFields
            day={day}
            onChange={(nextDay, nextTime) => {
              setDay(nextDay)
              setTime(nextTime)
            }}
            t={t}
            time={time}
            today={today}
          />
          <div className={styles.actions}>
            {isMovable && (
              <button data-primary type="submit">
                {at ? t({ zh: '移到这个时间', en: 'Move there' }) : t({ zh: '排到这个时间', en: 'Plan it then' })}
              </button>
            )}
            {shownDeeds.map(({ label, act }) => (
              <button key={label.zh} onClick={() => void act()} type="button">
                {t(label)}
              </button>
            ))}
          </div>
        </form>
      )}
    </Sheet>
  )
}

const publishThen = { zh: '到时自动发布', en: 'Publish it then' }
const scheduled = { zh: '已定时', en: 'It is scheduled' }
const calledOff = { zh: '已取消定时', en: 'The schedule is off' }

const laterOf = (a: string, b: string): string => (a > b ? a : b)

const fixed = ({ source }: Entry) =>
  source === 'expiry'
    ? { zh: '下架时间在编辑页的“发布”里改。', en: 'Its end is changed under Publication, where it is edited.' }
    : { zh: '已经发布或开播的，不能再移动。', en: 'What is published or has begun stays where it is.' }
