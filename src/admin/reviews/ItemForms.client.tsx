'use client'
import { type FormEvent, useState } from 'react'
import { send } from '../send.client.ts'
import desk from './desk.module.css'
import styles from './item.module.css'
import type { DeskWords } from './use-words.client.ts'
import type { ShownItem } from './wire.ts'

type Props = { item: ShownItem; words: DeskWords; onDone: () => void }

/** What takes more than a press: the brand's answer, and a removal by legal order. */
export function ItemForms({ item, words, onDone }: Props) {
  return (
    <>
      {item.may.includes('answer') ? (
        <AnswerForm item={item} onDone={onDone} words={words} />
      ) : (
        <Answered item={item} words={words} />
      )}
      {item.may.includes('remove') && <OrderForm action="remove" item={item} onDone={onDone} words={words} />}
      {item.may.includes('reinstate') && <OrderForm action="reinstate" item={item} onDone={onDone} words={words} />}
    </>
  )
}

function Answered({ item: { review }, words: { t } }: Omit<Props, 'onDone'>) {
  if (!review.brandAnswer) return null
  return (
    <section>
      <h3>{t({ zh: '品牌回复', en: 'Answer of the brand' })}</h3>
      <p className={styles.text}>{review.brandAnswer}</p>
    </section>
  )
}

function AnswerForm({ item: { review }, words: { t, moment }, onDone }: Props) {
  const [text, setText] = useState(review.brandAnswer ?? '')
  const { post, isBusy, error } = usePost(t({ zh: '没有送达，请重试。', en: 'It did not arrive: try again.' }), onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void post({ review: review.id, version: review.version, action: 'answer', text })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        <strong>{t({ zh: '品牌回复（公开）', en: 'Answer of the brand (public)' })}</strong>
        <textarea maxLength={500} onChange={(event) => setText(event.target.value)} required rows={4} value={text} />
      </label>
      <p className={desk.quiet}>
        {t({
          zh: '1–500 字，纯文本。不能索要评分，也不能许诺好处。',
          en: '1–500 characters of plain text. Neither ask for a rating nor promise a gain.',
        })}
        {review.brandAnsweredAt &&
          t({
            zh: ` 上次回复于 ${moment(review.brandAnsweredAt)}，再次发布会替换。`,
            en: ` Answered ${moment(review.brandAnsweredAt)}; a new one takes its place.`,
          })}
      </p>
      <button disabled={isBusy || text.trim() === ''} type="submit">
        {review.brandAnswer ? t({ zh: '更新回复', en: 'Replace the answer' }) : t({ zh: '发布回复', en: 'Publish the answer' })}
      </button>
      {error && <p role="alert">{error}</p>}
    </form>
  )
}

/** Closed until it is wanted: an administrator needs it once in a year. */
function OrderForm({ action, item: { review }, words: { t }, onDone }: Props & { action: 'remove' | 'reinstate' }) {
  const [note, setNote] = useState('')
  const { post, isBusy, error } = usePost(t({ zh: '没有送达，请重试。', en: 'It did not arrive: try again.' }), onDone)
  const title =
    action === 'remove' ? t({ zh: '依法移除…', en: 'Remove by legal order…' }) : t({ zh: '撤销移除…', en: 'End the removal…' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void post({ review: review.id, version: review.version, action, note })
  }
  return (
    <details className={styles.order}>
      <summary>{title}</summary>
      <form className={styles.form} onSubmit={submit}>
        <label>
          {t({ zh: '法律文书的名称和编号', en: 'The legal order and its number' })}
          <input maxLength={300} onChange={(event) => setNote(event.target.value)} required type="text" value={note} />
        </label>
        <p className={desk.quiet}>
          {action === 'remove'
            ? t({
                zh: '移除后页面显示“依法处理”，内容留证。编号写进处理记录。',
                en: 'The place of the review says so; its words are kept as evidence.',
              })
            : t({ zh: '评价回到待审核。', en: 'The review waits to be read again.' })}
        </p>
        <button disabled={isBusy || note.trim() === ''} type="submit">
          {action === 'remove' ? t({ zh: '移除', en: 'Remove' }) : t({ zh: '撤销移除', en: 'End the removal' })}
        </button>
        {error && <p role="alert">{error}</p>}
      </form>
    </details>
  )
}

function usePost(lost: string, onDone: () => void) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState('')
  async function post(body: Record<string, unknown>): Promise<void> {
    setBusy(true)
    const sent = await send('/review-actions', body, lost)
    setBusy(false)
    setError(sent.ok ? '' : sent.message)
    if (sent.ok) onDone()
  }
  return { post, isBusy, error }
}
