'use client'
import { useState } from 'react'
import type { Comment, Thread } from '#content/teamwork/comment.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { howLong } from '../waiting.ts'
import { CommentBox } from './CommentBox.client.tsx'
import css from './teamwork.module.css'
import type { Teamwork } from './use-teamwork.client.ts'

type Props = { thread: Thread; work: Teamwork }

/** One conversation: what began it, the answers, and what may be done with it. */
export function CommentThread({ thread, work }: Props) {
  const { facts, of, act, isBusy, t } = work
  const [isAnswering, setAnswering] = useState(false)
  const me = facts?.me ?? ''
  const isResolved = thread.resolvedAt !== null
  const resolve = (to: boolean) =>
    act('resolve', { thread: thread.id, isResolved: to }, (id) => ({
      text: to ? { zh: '已解决', en: 'Resolved' } : { zh: '已重新打开', en: 'Opened again' },
      path: 'resolve',
      body: { thread: id, isResolved: !to },
    }))
  const say = async (text: string, mentions: string[]) => {
    const isSaid = await act('say', { ...of, thread: thread.id, text, mentions }, withdrawn)
    if (isSaid) setAnswering(false)
    return isSaid
  }

  return (
    <article className={css.thread} data-resolved={isResolved || undefined}>
      {[thread, ...thread.answers].map((comment) => (
        <Said comment={comment} key={comment.id} me={me} work={work} />
      ))}
      {isResolved && (
        <p className={css.hint}>
          {t({ zh: `${thread.resolvedBy ?? '同事'} 标为已解决`, en: `Resolved by ${thread.resolvedBy ?? 'a colleague'}` })}
        </p>
      )}
      {isAnswering && facts ? (
        <CommentBox
          colleagues={facts.colleagues}
          label={{ zh: '回复', en: 'Answer' }}
          me={me}
          onCancel={() => setAnswering(false)}
          onSay={say}
          work={work}
        />
      ) : (
        <div className={css.buttons}>
          <button onClick={() => setAnswering(true)} type="button">
            {t({ zh: '回复', en: 'Answer' })}
          </button>
          <button disabled={isBusy} onClick={() => void resolve(!isResolved)} type="button">
            {isResolved ? t({ zh: '重新打开', en: 'Open again' }) : t({ zh: '解决', en: 'Resolve' })}
          </button>
        </div>
      )}
    </article>
  )
}

function Said({ comment, me, work: { act, isBusy, t } }: { comment: Comment; me: string; work: Teamwork }) {
  const { id, author, authorId, text, at, mentions } = comment
  const isAsked = mentions.some((one) => one.id === me && !one.isSeen)
  const since = howLong(at, new Date())
  const withdraw = () =>
    act('withdraw', { comment: id, isWithdrawn: true }, (comment) => ({
      text: { zh: '已撤回', en: 'Withdrawn' },
      path: 'withdraw',
      body: { comment, isWithdrawn: false },
    }))
  const see = () =>
    act('seen', { comment: id, isSeen: true }, (comment) => ({
      text: { zh: '已知道', en: 'Noted' },
      path: 'seen',
      body: { comment, isSeen: false },
    }))
  return (
    <div className={css.said} data-asked={isAsked || undefined}>
      <span className={css.head}>
        <strong>{author ?? t({ zh: '（已离职）', en: '(left)' })}</strong>
        <time dateTime={at} title={at}>
          {t({ zh: `${since.zh}前`, en: `${since.en} ago` })}
        </time>
      </span>
      <p className={css.text}>
        {piecesOf(text, mentions).map((piece, n) => (piece.isName ? <mark key={n}>{piece.text}</mark> : piece.text))}
      </p>
      {(isAsked || authorId === me) && (
        <div className={css.buttons}>
          {isAsked && (
            <button disabled={isBusy} onClick={() => void see()} type="button">
              {t({ zh: '知道了', en: 'Noted' })}
            </button>
          )}
          {authorId === me && (
            <button disabled={isBusy} onClick={() => void withdraw()} type="button">
              {t({ zh: '撤回', en: 'Withdraw' })}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** The text cut at the names of those it means. */
function piecesOf(text: string, mentions: Comment['mentions']): { text: string; isName: boolean }[] {
  const names = [...new Set(mentions.map(({ name }) => `@${name}`))].sort((a, b) => b.length - a.length)
  if (names.length === 0) return [{ text, isName: false }]
  const pattern = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`)
  return text
    .split(pattern)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isName: names.includes(piece) }))
}

const withdrawn = (comment: string): { text: Bilingual; path: string; body: object } => ({
  text: { zh: '已回复', en: 'It is answered' },
  path: 'withdraw',
  body: { comment, isWithdrawn: true },
})
