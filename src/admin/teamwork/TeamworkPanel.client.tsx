'use client'
import { useEffect, useState } from 'react'
import { CommentBox } from './CommentBox.client.tsx'
import { CommentThread } from './CommentThread.client.tsx'
import { HandoverForm } from './HandoverForm.client.tsx'
import css from './teamwork.module.css'
import { useTeamwork } from './use-teamwork.client.ts'

/** Beside a document: whose turn it is, and what colleagues say about it. */
export function TeamworkPanel() {
  const work = useTeamwork()
  const { facts, of, isSaved, act, last, undoLast, error, t } = work
  const [withResolved, setWithResolved] = useState(false)

  // The browser looked for the place before it was there.
  const isThere = facts !== null
  useEffect(() => {
    if (isThere && location.hash === '#teamwork') document.getElementById('teamwork')?.scrollIntoView({ block: 'start' })
  }, [isThere])

  const open = facts?.threads.filter(({ resolvedAt }) => !resolvedAt) ?? []
  const resolved = facts?.threads.filter(({ resolvedAt }) => resolvedAt) ?? []
  const say = (text: string, mentions: string[]) =>
    act('say', { ...of, text, mentions }, (comment) => ({
      text: { zh: '已发出批注', en: 'It is said' },
      path: 'withdraw',
      body: { comment, isWithdrawn: true },
    }))

  return (
    <section aria-label={t({ zh: '协作', en: 'Teamwork' })} className={css.panel} id="teamwork">
      <h4 className={css.title}>{t({ zh: '协作', en: 'Teamwork' })}</h4>
      {!isSaved && (
        <p className={css.hint}>
          {t({ zh: '先存一次草稿，就能移交和批注。', en: 'Save it once, then hand it over and comment.' })}
        </p>
      )}
      {facts && (
        <>
          <HandoverForm key={facts.handover?.id ?? 'nobody'} work={work} />
          <h4 className={css.title}>
            {t({ zh: '批注', en: 'Comments' })}
            {open.length > 0 && <span className={css.count}>{open.length}</span>}
          </h4>
          {open.length === 0 && (
            <p className={css.hint}>
              {t({
                zh: '还没有待处理的批注。输入 @ 提到同事，他会收到提醒。',
                en: 'None is open. Type @ to mention a colleague, who is then told.',
              })}
            </p>
          )}
          {open.map((thread) => (
            <CommentThread key={thread.id} thread={thread} work={work} />
          ))}
          <CommentBox
            colleagues={facts.colleagues}
            label={{ zh: '写批注', en: 'Comment' }}
            me={facts.me}
            onSay={say}
            work={work}
          />
          {resolved.length > 0 && (
            <button
              aria-expanded={withResolved}
              className={css.quiet}
              onClick={() => setWithResolved(!withResolved)}
              type="button"
            >
              {t({ zh: `已解决 ${resolved.length} 条`, en: `${resolved.length} resolved` })}
            </button>
          )}
          {withResolved && resolved.map((thread) => <CommentThread key={thread.id} thread={thread} work={work} />)}
        </>
      )}
      <div aria-live="polite">
        {error && (
          <p className={css.error} role="alert">
            {error}
          </p>
        )}
        {last && (
          <p className={css.done}>
            {t(last.text)}
            <button onClick={undoLast} type="button">
              {t({ zh: '撤销', en: 'Undo' })}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}
