'use client'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Colleague } from '#people/colleagues.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { findColleagues, mentionAt, putMention } from './mention.ts'
import css from './teamwork.module.css'
import type { Teamwork } from './use-teamwork.client.ts'

type Props = {
  label: Bilingual
  me: string
  colleagues: readonly Colleague[]
  work: Teamwork
  onSay: (text: string, mentions: string[]) => Promise<boolean>
  onCancel?: () => void
}

/** Where a comment is written: @ offers colleagues, arrows and Enter choose, Ctrl or ⌘ and Enter send. */
export function CommentBox({ label, me, colleagues, work: { t, isBusy }, onSay, onCancel }: Props) {
  const list = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [cursor, setCursor] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [isClosed, setClosed] = useState(false)
  const [meant, setMeant] = useState<Colleague[]>([])
  const at = isClosed ? null : mentionAt(text, cursor)
  const offered = at
    ? findColleagues(
        colleagues.filter(({ id }) => id !== me),
        at.query,
      )
    : []

  const choose = (colleague: Colleague | undefined) => {
    if (!at || !colleague) return
    const put = putMention(text, at, colleague.name)
    setText(put.text)
    setMeant([...meant.filter(({ id }) => id !== colleague.id), colleague])
    setChosen(0)
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(put.cursor, put.cursor)
      setCursor(put.cursor)
    })
  }
  const send = async () => {
    if (!text.trim() || isBusy) return
    const mentions = meant.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
    if (!(await onSay(text, mentions))) return
    setText('')
    setMeant([])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send()
      return
    }
    if (offered.length === 0) {
      if (event.key === 'Escape') onCancel?.()
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosen((chosen + step + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(offered[chosen])
    else if (event.key === 'Escape') setClosed(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={css.box}>
      <textarea
        aria-activedescendant={offered.length > 0 ? `${list}-${chosen}` : undefined}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? list : undefined}
        aria-label={t(label)}
        maxLength={2000}
        onChange={({ target }) => {
          setText(target.value)
          setCursor(target.selectionStart)
          setChosen(0)
          setClosed(false)
        }}
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
        placeholder={t({ zh: '说点什么，@ 提到同事', en: 'Say something; @ mentions a colleague' })}
        ref={box}
        rows={2}
        value={text}
      />
      {offered.length > 0 && (
        <div aria-label={t({ zh: '同事', en: 'Colleagues' })} className={css.offered} id={list} role="listbox">
          {offered.map((colleague, n) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text box keeps the focus and hears the keys
            <div
              aria-selected={n === chosen}
              id={`${list}-${n}`}
              key={colleague.id}
              onClick={() => choose(colleague)}
              onMouseDown={(event) => event.preventDefault()}
              role="option"
              tabIndex={-1}
            >
              {colleague.name}
            </div>
          ))}
        </div>
      )}
      <div className={css.buttons}>
        <button data-primary disabled={isBusy || !text.trim()} onClick={() => void send()} type="button">
          {t(label)}
        </button>
        {onCancel && (
          <button onClick={onCancel} type="button">
            {t({ zh: '取消', en: 'Cancel' })}
          </button>
        )}
      </div>
    </div>
  )
}
