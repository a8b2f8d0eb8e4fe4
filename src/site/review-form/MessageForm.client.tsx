'use client'

import { type FormEvent, useState } from 'react'
import { type MessageDoor, type MessageKind, messageKinds } from '#reviews/author/message-kinds.ts'
import buttons from '../parts/Button.module.css'
import type { Words } from '../words/zh.ts'
import form from './Form.module.css'
import styles from './ReviewForm.module.css'

type Props = {
  /** The private page of the review; its last part proves whose it is. */
  status: string
  door: MessageDoor
  open: readonly MessageKind[]
  /** It stands under a heading that says the same. */
  isFolded?: boolean
  words: Words['messages']
}

/** Asks what the author wants to be told of. Nothing stands ticked that was not ticked before; it works without scripts. */
export function MessageForm({ status, door, open, isFolded, words }: Props) {
  const [said, setSaid] = useState<'saved' | 'failed' | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = new URLSearchParams([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]))
    const headers = { accept: 'application/json' }
    const answer = await fetch('/reviews/messages', { method: 'POST', body, headers }).catch(() => null)
    setSaid(answer?.ok ? 'saved' : 'failed')
  }
  return (
    <form
      action="/reviews/messages"
      className={styles.messages}
      id={isFolded ? undefined : 'messages'}
      method="post"
      onSubmit={send}
    >
      <fieldset aria-label={isFolded ? words.title : undefined}>
        {isFolded ? null : <legend>{words.title}</legend>}
        <p className={form.hint}>{words.text}</p>
        {messageKinds.map((kind) => (
          <label className={form.tick} key={kind}>
            <input defaultChecked={open.includes(kind)} name="kind" onChange={() => setSaid(null)} type="checkbox" value={kind} />
            <span>{words.kinds[kind]}</span>
          </label>
        ))}
      </fieldset>
      <input name="token" type="hidden" value={status.split('/').pop()} />
      <input name="door" type="hidden" value={door} />
      <input name="language" type="hidden" value={status.startsWith('/en/') ? 'en' : 'zh'} />
      <button className={buttons.outlined} type="submit">
        {words.save}
      </button>
      <p className={form.hint} role="status">
        {said ? words[said] : ''}
      </p>
    </form>
  )
}
