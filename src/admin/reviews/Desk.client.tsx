'use client'
import { useState } from 'react'
import type { QueueRow } from '#reviews/desk/desk.ts'
import { ruleOf } from '#reviews/review-actions.ts'
import { KeySheet } from '../KeySheet.client.tsx'
import { useKeys } from '../use-keys.client.ts'
import { DecisionBar, isPressed, type Pressed } from './DecisionBar.client.tsx'
import { DeskHead } from './DeskHead.client.tsx'
import styles from './desk.module.css'
import { EmptyTab } from './EmptyTab.client.tsx'
import { FeatureButton } from './FeatureButton.client.tsx'
import { ItemForms } from './ItemForms.client.tsx'
import { commandOf, type DeskCommand, deskKeys } from './keys.ts'
import { Notices } from './Notices.client.tsx'
import { PhotoZoom } from './PhotoZoom.client.tsx'
import { QueueList } from './QueueList.client.tsx'
import { ReasonPicker } from './ReasonPicker.client.tsx'
import { ReviewBackground } from './ReviewBackground.client.tsx'
import { ReviewItem } from './ReviewItem.client.tsx'
import { TickedBar } from './TickedBar.client.tsx'
import { UndoToast } from './UndoToast.client.tsx'
import { type Decision, type Failed, useDecide } from './use-decide.client.ts'
import { useHolds } from './use-holds.client.ts'
import { useItem } from './use-item.client.ts'
import { useOpenReview } from './use-open-review.client.ts'
import { useQueue } from './use-queue.client.ts'
import { useWords } from './use-words.client.ts'
import type { FirstDesk } from './wire.ts'

type Reasoning = { action: Pressed; decisions: Decision[] }

/** The moderation desk: what waits on one side, the open review on the other, and the keys that decide. */
export function Desk({ first }: { first: FirstDesk }) {
  const words = useWords(first)
  const queue = useQueue(first)
  const { open, setOpen, step, leave } = useOpenReview(first, queue)
  const { item, isMissing, reload } = useItem(open)
  const [failed, setFailed] = useState<Failed[]>([])
  const [sheet, setSheet] = useState<'keys' | { photo: number } | Reasoning | null>(null)
  const { t } = words

  const { decide, undo, forget, takeBack, isBusy } = useDecide({
    say: t,
    onDone: (reviews) => {
      leave(reviews)
      queue.drop(reviews)
    },
    onFailed: (all) => {
      setFailed(all.map((one) => ({ ...one, label: labelOf(queue.items.find(({ id }) => id === one.review)) })))
      reload()
      // The list holds versions that are no more.
      if (all.some(({ review }) => review !== open)) void queue.load({ tab: queue.tab, order: queue.order })
    },
  })
  useHolds({ open, queue, mayDecide: first.mayDecide })
  const show = (id: string | null) => {
    setFailed([])
    setOpen(id)
  }
  const start = (action: Pressed, decisions: Decision[]) => {
    if (isBusy || decisions.length === 0) return
    setFailed([])
    if (ruleOf(action).code) setSheet({ action, decisions })
    else void decide(action, decisions)
  }
  const onItem = (action: Pressed) => {
    if (item?.may.includes(action)) start(action, [{ review: item.review.id, version: item.review.version }])
  }
  const onTicked = (action: Pressed) =>
    start(
      action,
      queue.items.filter(({ id }) => queue.ticked.has(id)).map(({ id, version }) => ({ review: id, version })),
    )
  const goBack = async () => {
    const [review] = await takeBack()
    if (!review) return
    await queue.load({ tab: queue.tab, order: queue.order })
    setOpen(review)
    reload()
  }
  const onCommand = (command: DeskCommand) => {
    if (isPressed(command)) return onItem(command)
    if (command === 'next') show(step(1))
    if (command === 'previous') show(step(-1))
    if (command === 'undo') void goBack()
    if (command === 'tick' && open && first.mayDecide) queue.tick(open)
    if (command === 'photo' && item && item.photos.length > 0) setSheet({ photo: 0 })
    if (command === 'keys') setSheet('keys')
  }
  useKeys(commandOf, onCommand)

  return (
    <div className={styles.desk} data-open={open !== null}>
      <DeskHead
        onKeys={() => setSheet('keys')}
        onShow={async (what) => {
          const shown = await queue.load(what)
          if (shown) show(null)
        }}
        queue={queue}
        questions={first.questions}
        words={words}
      />
      <TickedBar isBusy={isBusy} onDecide={onTicked} queue={queue} words={words} />
      <Notices failed={failed} isLost={queue.isLost} item={item} words={words} />
      <div className={styles.sides}>
        <section aria-label={t({ zh: '队列', en: 'Queue' })} className={styles.list}>
          {queue.items.length === 0 && !queue.next ? (
            <EmptyTab tab={queue.tab} words={words} />
          ) : (
            <QueueList
              mayDecide={first.mayDecide}
              onMore={() => void queue.load({ tab: queue.tab, order: queue.order }, queue.next ?? '')}
              onOpen={show}
              open={open}
              queue={queue}
              words={words}
            />
          )}
        </section>
        {open && (
          <section aria-busy={item === null} aria-label={t({ zh: '评价', en: 'Review' })} className={styles.item}>
            <button className={styles.back} onClick={() => show(null)} type="button">
              ← {t({ zh: '回到队列', en: 'Back to the queue' })}
            </button>
            {isMissing && <p role="alert">{t({ zh: '读不到这条评价，请重试。', en: 'This review cannot be read now.' })}</p>}
            {item && (
              <>
                <ReviewItem
                  holders={queue.holders[open] ?? queue.items.find(({ id }) => id === open)?.holders ?? []}
                  item={item}
                  onPhoto={(photo) => setSheet({ photo })}
                  words={words}
                >
                  <DecisionBar isBusy={isBusy} may={item.may} onDecide={onItem} words={words} />
                  <ItemForms item={item} key={`${item.review.id} ${item.review.version}`} onDone={reload} words={words} />
                  <FeatureButton
                    key={`${item.review.id} ${item.review.version} feature`}
                    onDone={reload}
                    review={item.review.id}
                  />
                </ReviewItem>
                <ReviewBackground item={item} onOpen={show} words={words} />
              </>
            )}
          </section>
        )}
      </div>
      {undo && <UndoToast isBusy={isBusy} key={undo.at} onOver={forget} onUndo={() => void goBack()} undo={undo} words={words} />}
      {sheet === 'keys' && (
        <KeySheet keys={deskKeys} onClose={() => setSheet(null)} t={t}>
          <p>{t(keyNote)}</p>
        </KeySheet>
      )}
      {sheet && typeof sheet === 'object' && 'photo' in sheet && item && (
        <PhotoZoom onClose={() => setSheet(null)} photos={item.photos} start={sheet.photo} words={words} />
      )}
      {sheet && typeof sheet === 'object' && 'action' in sheet && (
        <ReasonPicker
          action={sheet.action}
          count={sheet.decisions.length}
          onClose={() => setSheet(null)}
          onPick={(code) => {
            setSheet(null)
            void decide(sheet.action, sheet.decisions, code)
          }}
          words={words}
        />
      )}
    </div>
  )
}

const labelOf = (line: QueueRow | undefined): string => (line ? `${line.nickname} · ${line.excerpt.slice(0, 18)}` : '')

const keyNote = {
  zh: '选原因时按数字或字母；看图时用左右方向键；Esc 关闭。中文输入法开着也能用；在输入框里打字时按键不起作用。',
  en: 'Reasons have figures and letters, photos the arrows left and right, Esc closes. Nothing fires while you type into a field.',
}
