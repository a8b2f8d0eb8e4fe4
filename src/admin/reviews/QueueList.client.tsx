'use client'
import { useEffect, useRef } from 'react'
import { nameVariant } from '#content/variant-name.ts'
import type { QueueRow } from '#reviews/desk/desk.ts'
import desk from './desk.module.css'
import styles from './queue-list.module.css'
import type { DeskQueue } from './use-queue.client.ts'
import type { DeskWords } from './use-words.client.ts'
import { dueInWords } from './words.ts'

type Props = {
  queue: DeskQueue
  open: string | null
  words: DeskWords
  mayDecide: boolean
  onOpen: (id: string) => void
  onMore: () => void
}

/** The lines of a tab. The open one is marked and stays in sight. */
export function QueueList({ queue, open, words, mayDecide, onOpen, onMore }: Props) {
  const { t } = words
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (open) list.current?.querySelector(`[data-review="${open}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <>
      {mayDecide && (
        <label className={styles.all}>
          <input checked={queue.ticked.size > 0} onChange={queue.tickAll} type="checkbox" />
          {queue.ticked.size > 0
            ? t({ zh: `已勾选 ${queue.ticked.size} 条`, en: `${queue.ticked.size} ticked` })
            : t({ zh: '全部勾选', en: 'Tick all' })}
        </label>
      )}
      <ul className={styles.lines} ref={list}>
        {queue.items.map((item) => (
          <li data-open={item.id === open} data-review={item.id} key={item.id}>
            {mayDecide && (
              <input
                aria-label={t({ zh: `勾选 ${item.nickname} 的评价`, en: `Tick the review of ${item.nickname}` })}
                checked={queue.ticked.has(item.id)}
                onChange={() => queue.tick(item.id)}
                type="checkbox"
              />
            )}
            <button aria-current={item.id === open} onClick={() => onOpen(item.id)} type="button">
              <Line item={item} words={words} />
            </button>
          </li>
        ))}
      </ul>
      {queue.next && (
        <button className={styles.more} onClick={onMore} type="button">
          {t({ zh: '再显示 30 条', en: 'Show 30 more' })}
        </button>
      )}
    </>
  )
}

function Line({ item, words: { t, now } }: { item: QueueRow; words: DeskWords }) {
  const due = dueInWords(item.state, item.due, now)
  return (
    <>
      <span className={styles.lineHead}>
        <span className={desk.due} data-late={due.isLate}>
          {t(due.words)}
        </span>
        <span>
          {item.rating === null ? t({ zh: '追评', en: 'Follow-up' }) : t({ zh: `${item.rating} 星`, en: `${item.rating}★` })}
        </span>
        {item.photos > 0 && <span>{t({ zh: `${item.photos} 图`, en: `${item.photos} photos` })}</span>}
        {item.risk > 0 && <span className={desk.risk}>{t({ zh: `风险 ${item.risk}`, en: `risk ${item.risk}` })}</span>}
        {item.revision > 1 && <span>{t({ zh: `第 ${item.revision} 稿`, en: `revision ${item.revision}` })}</span>}
      </span>
      <span className={styles.excerpt}>{item.excerpt || t({ zh: '（没有文字）', en: '(no words)' })}</span>
      <span className={styles.lineFoot}>{nameVariant(item.product, item.sku)}</span>
      {item.holders.length > 0 && (
        <span className={styles.holder}>
          {t({ zh: `${item.holders.join('、')}正在看`, en: `${item.holders.join(', ')} is looking` })}
        </span>
      )}
    </>
  )
}
