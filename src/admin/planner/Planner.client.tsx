'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { dayOf } from '#platform/days.ts'
import { KeySheet } from '../KeySheet.client.tsx'
import { useKeys } from '../use-keys.client.ts'
import { Day } from './Day.client.tsx'
import { byDay, daysOn, type Entry, type FirstPlanner, onDay } from './entries.ts'
import { ItemSheet } from './ItemSheet.client.tsx'
import { commandOf, type PlannerCommand, plannerKeys } from './keys.ts'
import { NewItem } from './NewItem.client.tsx'
import { PlannerBar } from './PlannerBar.client.tsx'
import { plannerAddress, turn } from './period.ts'
import styles from './planner.module.css'
import { TellReaders } from './TellReaders.client.tsx'
import { Toast } from './Toast.client.tsx'
import { Unplaced } from './Unplaced.client.tsx'
import { dayAt, focusNear, useItemFocus } from './use-item-focus.client.ts'
import { usePlanner } from './use-planner.client.ts'
import { movedTo, typeOf } from './words.ts'

/** The calendar of the desk: a week or a month of days, the drafts without one, and what is done to them by mouse, touch and keys. */
export function Planner({ first, children }: { first: FirstPlanner; children?: ReactNode }) {
  const { asked, today, timeZone, days } = first
  const router = useRouter()
  const root = useRef<HTMLDivElement>(null)
  const desk = usePlanner(first)
  const [open, setOpen] = useState<string | null>(null)
  const [starting, setStarting] = useState<string | null>(null)
  const [isHelping, setHelping] = useState(false)
  const keepFocus = useItemFocus(root, desk.entries)
  const [moved, setMoved] = useState<string | null>(null)
  const placed = useMemo(() => byDay(desk.entries, timeZone), [desk.entries, timeZone])
  const shown = desk.entries.find(({ key }) => key === open)

  function moveTo(entry: Entry, at: string | null) {
    if (at && dayOf(new Date(at), timeZone) < today) return desk.setError(desk.t(past))
    setMoved(entry.key)
    desk.move(entry, at, movedTo(entry, at && dayOf(new Date(at), timeZone), timeZone, at))
  }
  function dropOn(key: string, day: string | null) {
    const entry = desk.entries.find((one) => one.key === key)
    if (!entry) return
    if (day) return moveTo(entry, onDay(entry.at, day, { hour: typeOf(entry.collection).hour, timeZone }))
    if (entry.source === 'plan') moveTo(entry, null)
    else desk.setError(desk.t(scheduled))
  }
  function run(command: PlannerCommand) {
    const entry = desk.entries.find(({ key }) => key === keepFocus.focused())
    if (command.do === 'move') {
      if (!entry?.at) return
      keepFocus.keep(entry.key)
      return moveTo(entry, daysOn(entry.at, command.days, timeZone))
    }
    if (command.do === 'focus') return focusNear(root.current, command.step)
    if (command.do === 'new') return first.mayPlan ? setStarting(notPast(dayAt(root.current) ?? today, today)) : undefined
    if (command.do === 'undo') return desk.undo()
    if (command.do === 'keys') return setHelping(true)
    router.push(addressAfter(command.do, asked, today))
  }
  useKeys(readPlannerKey, run)

  return (
    <div className={styles.planner} data-view={asked.view} ref={root}>
      <PlannerBar asked={asked} days={days} desk={desk} onHelp={() => setHelping(true)} today={today} />
      {children}
      <p aria-live="polite" className={styles.said}>
        {desk.said && desk.t(desk.said)}
      </p>
      {desk.error && (
        <p className={styles.error} role="alert">
          {desk.error}
        </p>
      )}
      <div className={styles.days}>
        {days.map((one) => (
          <Day
            desk={desk}
            entries={placed.get(one.day) ?? []}
            first={first}
            key={one.day}
            moved={moved}
            of={one}
            onDrop={dropOn}
            onOpen={setOpen}
            onStart={setStarting}
          />
        ))}
      </div>
      <ul className={styles.sources}>
        {first.sources.map((source) => (
          <li key={source.zh}>{desk.t(source)}</li>
        ))}
      </ul>
      <Unplaced desk={desk} first={first} onDrop={dropOn} onOpen={setOpen} />
      {shown && (
        <ItemSheet desk={desk} entry={shown} first={first} key={shown.key} onClose={() => setOpen(null)} onMove={moveTo} />
      )}
      {starting && <NewItem day={starting} desk={desk} first={first} onClose={() => setStarting(null)} />}
      {desk.asking && (
        <TellReaders
          desk={desk}
          onMoved={(at) => movedTo(desk.asking!.entry, dayOf(new Date(at), timeZone), timeZone, at)}
          timeZone={timeZone}
        />
      )}
      {isHelping && <KeySheet keys={plannerKeys} onClose={() => setHelping(false)} t={desk.t} />}
      <Toast desk={desk} />
    </div>
  )
}

const past = { zh: '不能排到过去的日子。', en: 'It cannot be planned for a day that is over.' }
const scheduled = {
  zh: '只有计划中的草稿可以拿掉日期；定时发布请先取消定时。',
  en: 'Only a planned draft can lose its day; call a schedule off first.',
}

const notPast = (day: string, today: string): string => (day < today ? today : day)

function addressAfter(command: string, asked: FirstPlanner['asked'], today: string): string {
  if (command === 'week' || command === 'month') return plannerAddress({ ...asked, view: command })
  if (command === 'today') return plannerAddress({ ...asked, day: today })
  return plannerAddress(turn(asked, command === 'earlier' ? -1 : 1))
}

/** Arrows scroll the page, except on an item. */
function readPlannerKey(event: KeyboardEvent): PlannerCommand | null {
  const command = commandOf(event)
  const isOnItem = event.target instanceof Element && event.target.closest('[data-item]') !== null
  return (command?.do === 'focus' || command?.do === 'move') && !isOnItem ? null : command
}
