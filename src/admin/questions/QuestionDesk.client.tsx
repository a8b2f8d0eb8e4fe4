'use client'
import { useState } from 'react'
import { type EntryAction, entryActions, entryStates } from '#reviews/questions/entry-states.ts'
import desk from '../reviews/desk.module.css'
import { commandOf, type DeskCommand } from '../reviews/keys.ts'
import { ReasonPicker } from '../reviews/ReasonPicker.client.tsx'
import { UndoToast } from '../reviews/UndoToast.client.tsx'
import { useWords } from '../reviews/use-words.client.ts'
import { useKeys } from '../use-keys.client.ts'
import { EntryItem } from './EntryItem.client.tsx'
import { EntryList } from './EntryList.client.tsx'
import { type ShownQueue, useEntries } from './use-entries.client.ts'

export type FirstQuestionDesk = {
  queue: ShownQueue
  state: (typeof entryStates)[number]['value']
  mayDecide: boolean
  mayAnswer: boolean
  now: string
  timeZone: string
}

/** What a key of the desk does here; a question has fewer ways to go than a review. */
const byCommand: Partial<Record<DeskCommand, EntryAction>> = {
  approve: 'approve',
  restore: 'approve',
  reject: 'reject',
  hide: 'hide',
}

/** The desk for 问大家: the list on one side, the open question or answer on the other, and the keys that decide. */
export function QuestionDesk({ first }: { first: FirstQuestionDesk }) {
  const words = useWords(first)
  const { t } = words
  const entries = useEntries(first, t({ zh: '没有送达，请检查网络后重试。', en: 'It did not arrive: try again.' }))
  const [asking, setAsking] = useState<'reject' | 'hide' | null>(null)
  const { item } = entries

  const start = (action: EntryAction) => {
    if (!item || !first.mayDecide || !(entryActions[action].from as readonly string[]).includes(item.state)) return
    if (action === 'reject' || action === 'hide') setAsking(action)
    else void entries.act(item, action)
  }
  useKeys(commandOf, (command) => {
    if (command === 'next') return entries.step(1)
    if (command === 'previous') return entries.step(-1)
    if (command === 'undo') return void entries.takeBack()
    const action = byCommand[command]
    if (action) start(action)
  })

  return (
    <div className={desk.desk} data-open={entries.open !== null}>
      <nav aria-label={t({ zh: '队列', en: 'Queues' })} className={desk.tabs}>
        <a href="/admin/moderation">← {t({ zh: '评价', en: 'Reviews' })}</a>
        {entryStates.map(({ value, label }) => (
          <button
            aria-current={value === entries.state ? 'page' : undefined}
            key={value}
            onClick={() => void entries.load(value)}
            type="button"
          >
            {t(label)} {value === 'pending' && <span>{entries.pending}</span>}
          </button>
        ))}
      </nav>
      {entries.error && (
        <div className={desk.notices} role="alert">
          <p>{entries.error}</p>
        </div>
      )}
      <div className={desk.sides}>
        <section aria-label={t({ zh: '队列', en: 'Queue' })} className={desk.list}>
          <EntryList entries={entries} words={words} />
        </section>
        {item && (
          <section aria-label={t({ zh: '问题或回答', en: 'Question or answer' })} className={desk.item}>
            <button className={desk.back} onClick={() => entries.setOpen(null)} type="button">
              ← {t({ zh: '回到队列', en: 'Back to the queue' })}
            </button>
            <EntryItem
              isBusy={entries.isBusy}
              item={item}
              key={`${item.id} ${item.version}`}
              mayAnswer={first.mayAnswer}
              mayDecide={first.mayDecide}
              onAct={start}
              onAnswered={() => void entries.load(entries.state)}
              words={words}
            />
          </section>
        )}
      </div>
      {entries.undo && (
        <UndoToast
          isBusy={entries.isBusy}
          key={entries.undo.at}
          onOver={entries.forget}
          onUndo={() => void entries.takeBack()}
          undo={entries.undo}
          words={words}
        />
      )}
      {asking && item && (
        <ReasonPicker
          action={asking}
          count={1}
          onClose={() => setAsking(null)}
          onPick={(code) => {
            setAsking(null)
            void entries.act(item, asking, code)
          }}
          words={words}
        />
      )}
    </div>
  )
}
