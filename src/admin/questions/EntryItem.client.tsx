'use client'
import { type FormEvent, useState } from 'react'
import { type EntryAction, entryActions, entryStates } from '#reviews/questions/entry-states.ts'
import { findReason } from '#reviews/reason-codes.ts'
import { proofGrades } from '#reviews/review-states.ts'
import desk from '../reviews/desk.module.css'
import styles from '../reviews/item.module.css'
import type { DeskWords } from '../reviews/use-words.client.ts'
import { send } from '../send.client.ts'
import type { ShownEntry } from './use-entries.client.ts'

type Props = {
  item: ShownEntry
  words: DeskWords
  mayDecide: boolean
  mayAnswer: boolean
  isBusy: boolean
  onAct: (action: EntryAction) => void
  onAnswered: () => void
}

const buttons = [
  { action: 'approve', key: 'A', label: { zh: '展示', en: 'Publish' } },
  { action: 'reject', key: 'X', label: { zh: '不通过', en: 'Reject' } },
  { action: 'hide', key: 'H', label: { zh: '隐藏', en: 'Hide' } },
] as const satisfies readonly { action: EntryAction; key: string; label: { zh: string; en: string } }[]

/** A question or an answer as it came, what the machine found, what can be decided, and what was. */
export function EntryItem({ item, words, mayDecide, mayAnswer, isBusy, onAct, onAnswered }: Props) {
  const { t, moment } = words
  const label = (list: readonly { value: string; label: { zh: string; en: string } }[], value: string | null) =>
    t(list.find((one) => one.value === value)?.label ?? { zh: value ?? '', en: value ?? '' })
  const shown = buttons.filter(({ action }) => (entryActions[action].from as readonly string[]).includes(item.state))
  const canAnswer = mayAnswer && item.kind === 'question' && item.state === 'published'
  return (
    <>
      <header className={styles.head}>
        <p className={styles.facts}>
          <strong>{label(entryStates, item.state)}</strong>
          <span>{item.kind === 'question' ? t({ zh: '问题', en: 'Question' }) : t({ zh: '回答', en: 'Answer' })}</span>
          {item.givenBy === 'brand' && <span>{t({ zh: '品牌回答', en: 'of the brand' })}</span>}
          {item.grade && <span>{label(proofGrades, item.grade)}</span>}
          {item.code && <span>{t(findReason(item.code)?.label ?? { zh: item.code, en: item.code })}</span>}
        </p>
        <h2>
          <a href={`/admin/collections/products/${item.productId}`}>{item.product}</a>
        </h2>
      </header>
      {item.kind === 'answer' && (
        <p className={desk.quiet}>
          {t({ zh: '回答的问题：', en: 'To the question: ' })}
          {item.questionText}
          {item.questionState !== 'published' && ` · ${label(entryStates, item.questionState)}`}
        </p>
      )}
      <p className={styles.text}>{item.text || t({ zh: '（内容已按个人信息要求删除）', en: '(its words were erased)' })}</p>
      <p className={desk.quiet}>
        {item.anonymous ? t({ zh: '匿名', en: 'unnamed' }) : item.nickname} · {moment(item.at)}
        {item.order !== null && (
          <>
            {' · '}
            <a href={`/admin/orders/${item.order}`}>{t({ zh: '看订单', en: 'the order' })}</a>
          </>
        )}
        {item.state === 'published' && (
          <>
            {' · '}
            <a href={`/questions/${item.question}`}>{t({ zh: '看页面', en: 'the page' })}</a>
          </>
        )}
      </p>
      <section className={styles.findings}>
        <h3>{t({ zh: '机器检查', en: 'The machine' })}</h3>
        {item.findings.length === 0 && <p>{t({ zh: '未见异常', en: 'Nothing found' })}</p>}
        <ul>
          {item.findings.map(({ step, words: said }) => (
            <li key={`${step} ${said.zh}`}>{t(said)}</li>
          ))}
        </ul>
      </section>
      {mayDecide && shown.length > 0 && (
        <fieldset aria-label={t({ zh: '决定', en: 'Decide' })} className={styles.decisions}>
          {shown.map(({ action, key, label: words }) => (
            <button data-main={action === 'approve'} disabled={isBusy} key={action} onClick={() => onAct(action)} type="button">
              {t(words)} <kbd>{key}</kbd>
            </button>
          ))}
        </fieldset>
      )}
      {canAnswer && !item.hasBrandAnswer && <BrandForm onDone={onAnswered} question={item.question} words={words} />}
      {canAnswer && item.hasBrandAnswer && (
        <p className={desk.quiet}>{t({ zh: '品牌已经回答过这个问题。', en: 'The brand has answered this question.' })}</p>
      )}
      <section>
        <h3>{t({ zh: '处理记录', en: 'History' })}</h3>
        <ol className={styles.history}>
          {item.lines.map(({ at, action, actor, code }) => (
            <li key={`${at} ${action}`}>
              <time dateTime={at}>{moment(at)}</time> {actor ?? t({ zh: '作者', en: 'Its writer' })}：{t(nameAction(action))}
              {code && `（${t(findReason(code)?.label ?? { zh: code, en: code })}）`}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

const began: Record<string, { zh: string; en: string }> = {
  ask: { zh: '提问', en: 'asked' },
  answer: { zh: '回答', en: 'answered' },
}

const nameAction = (action: string) => began[action] ?? entryActions[action as EntryAction]?.label ?? { zh: action, en: action }

function BrandForm({ question, words: { t }, onDone }: { question: string; words: DeskWords; onDone: () => void }) {
  const [text, setText] = useState('')
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const sent = await send(
      '/question-answers',
      { question, text },
      t({ zh: '没有送达，请重试。', en: 'It did not arrive: try again.' }),
    )
    setBusy(false)
    setError(sent.ok ? '' : sent.message)
    if (sent.ok) onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        <strong>{t({ zh: '品牌回答（公开，标明品牌）', en: 'Answer of the brand (public, labelled)' })}</strong>
        <textarea maxLength={500} onChange={(event) => setText(event.target.value)} required rows={4} value={text} />
      </label>
      <button disabled={isBusy || text.trim() === ''} type="submit">
        {t({ zh: '发布回答', en: 'Publish the answer' })}
      </button>
      {error && <p role="alert">{error}</p>}
    </form>
  )
}
