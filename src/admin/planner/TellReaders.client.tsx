'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import { dayOf, timeOf } from '#platform/days.ts'
import { Sheet } from '../reviews/Sheet.client.tsx'
import styles from './planner.module.css'
import type { PlannerDesk } from './use-planner.client.ts'
import { dayInWords, titleOf } from './words.ts'

type Props = { desk: PlannerDesk; timeZone: string; onMoved: (at: string) => Bilingual }

/** Before the start of an announced live is moved: who has been told the old time, and what the move does not reach. */
export function TellReaders({ desk, timeZone, onMoved }: Props) {
  const { asking, t, language } = desk
  if (!asking?.entry.at) return null
  const { entry, to } = asking
  const moment = (at: string) => `${dayInWords(dayOf(new Date(at), timeZone), language)} ${timeOf(new Date(at), timeZone)}`
  const title = t({ zh: '读者已经知道开播时间', en: 'Readers were told the time' })
  return (
    <Sheet onClose={() => desk.setAsking(null)} title={title}>
      <h2>{title}</h2>
      <p>
        {t({
          zh: `《${titleOf(entry).zh}》已公布在 ${moment(entry.at ?? to)} 开播，预约的读者记的是这个时间。`,
          en: `“${titleOf(entry).en}” is announced for ${moment(entry.at ?? to)}, and that is what readers who reserved know.`,
        })}
      </p>
      <p>
        {t({
          zh: `移到 ${moment(to)} 后，页面马上更新，还没发出的微信提醒跟着改；读者已经存进自己日历的提醒、视频号里的预告不会跟着变，请另行通知。`,
          en: `Moved to ${moment(to)}, the page changes at once, and so do WeChat reminders that are not sent yet. Reminders in readers’ own calendars and the notice on Channels do not: tell them yourself.`,
        })}
      </p>
      <div className={styles.actions}>
        <button data-primary onClick={() => desk.move(entry, to, onMoved(to), { isTold: true })} type="button">
          {t({ zh: '我知道，移动', en: 'I know: move it' })}
        </button>
        <button onClick={() => desk.setAsking(null)} type="button">
          {t({ zh: '不动', en: 'Leave it' })}
        </button>
      </div>
    </Sheet>
  )
}
