'use client'
import { useEffect, useState } from 'react'
import { COUNTED_TO, type DeskOrder, type DeskTab, deskOrders, deskTabs } from '#reviews/desk/desk-tabs.ts'
import type { Pace } from '#reviews/desk/pace.ts'
import { ask } from './ask.client.ts'
import styles from './desk.module.css'
import type { DeskQueue } from './use-queue.client.ts'
import type { DeskWords } from './use-words.client.ts'
import { lengthInWords } from './words.ts'

type Props = {
  queue: DeskQueue
  /** How many questions and answers wait at their own desk. */
  questions: number
  words: DeskWords
  onShow: (what: { tab: DeskTab; order: DeskOrder }) => void
  onKeys: () => void
}

/** How quickly reviews are decided, and the tabs with what waits in each. */
export function DeskHead({ queue, questions, words, onShow, onKeys }: Props) {
  const { t } = words
  return (
    <>
      <div className={styles.bar}>
        <PaceFigure words={words} />
        <button className={styles.plain} onClick={onKeys} type="button">
          {t({ zh: '按键说明', en: 'Keys' })} <kbd>?</kbd>
        </button>
      </div>
      <nav aria-label={t({ zh: '队列', en: 'Queues' })} className={styles.tabs}>
        {deskTabs.map(({ value, label }) => (
          <button
            aria-current={value === queue.tab ? 'page' : undefined}
            key={value}
            onClick={() => onShow({ tab: value, order: queue.order })}
            type="button"
          >
            {t(label)} <span>{writeCount(queue.counts[value])}</span>
          </button>
        ))}
        <a href="/admin/moderation/questions">
          {t({ zh: '问大家', en: 'Questions' })} <span>{writeCount(questions)}</span>
        </a>
      </nav>
      {queue.tab === 'pending' && (
        <p className={styles.orders}>
          {deskOrders.map(({ value, label }) => (
            <button
              aria-pressed={value === queue.order}
              key={value}
              onClick={() => onShow({ tab: queue.tab, order: value })}
              type="button"
            >
              {t(label)}
            </button>
          ))}
        </p>
      )}
    </>
  )
}

const writeCount = (count: number): string => (count > COUNTED_TO ? `${COUNTED_TO}+` : String(count))

function PaceFigure({ words: { t } }: { words: DeskWords }) {
  const [pace, setPace] = useState<Pace | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    ask<Pace>('/pace', stop.signal).then((answer) => !stop.signal.aborted && setPace(answer))
    return () => stop.abort()
  }, [])
  if (!pace) return <p className={styles.pace}>{t({ zh: '近 7 天 …', en: 'Last 7 days …' })}</p>
  const due = pace.decided + pace.overdue
  if (due === 0) {
    return (
      <p className={styles.pace}>
        {t({ zh: '近 7 天没有人工决定。目标：95% 在 24 小时内。', en: 'No decisions in 7 days. Aim: 95 % within 24 h.' })}
      </p>
    )
  }
  const share = `${Math.floor((pace.inTime / due) * 1000) / 10}%`
  const waiting = pace.overdue > 0
  const median = lengthInWords(pace.medianMs ?? 0)
  return (
    <p className={styles.pace}>
      {t({ zh: '近 7 天 24 小时内审完 ', en: 'Decided within 24 h, last 7 days: ' })}
      <strong data-low={pace.inTime < due * 0.95}>{share}</strong>
      {t({
        zh: `（${pace.inTime} / ${due}${waiting ? `，${pace.overdue} 条超时还在等` : ''}，目标 95%）`,
        en: ` (${pace.inTime} of ${due}${waiting ? `, ${pace.overdue} overdue and still waiting` : ''}, aim 95 %)`,
      })}
      {pace.decided > 0 && t({ zh: `· 一半在 ${median.zh}内`, en: ` · median ${median.en}` })}
    </p>
  )
}
