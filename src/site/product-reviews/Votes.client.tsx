'use client'

import { type FormEvent, useEffect, useState } from 'react'
import styles from './Votes.module.css'

type Vote = 'useful' | 'not'
type Kept = { vote: Vote; useful: number }
type Props = {
  action: '/reviews/vote' | '/questions/vote'
  /** What is voted on, and the fields that name it to the hub. */
  id: string
  fields: Record<string, string>
  useful: number
  language: string
  words: { useful: string; not: string; failed: string }
}

/** A plain form before scripts; with them the vote is given, changed or taken back in place. One's own is remembered by the browser. */
export function Votes({ action, id, fields, useful, language, words }: Props) {
  const [own, setOwn] = useState<Kept | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const [isSending, setIsSending] = useState(false)
  useEffect(() => setOwn(recall(id)), [id])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (!pressed || isSending) return
    setIsSending(true)
    const vote = own?.vote === pressed.value ? 'none' : (pressed.value as Vote)
    const counted = await post(action, { ...fields, vote })
    setIsSending(false)
    setHasFailed(counted === null)
    if (counted === null) return
    const kept = vote === 'none' ? null : { vote, useful: counted }
    remember(id, kept)
    setOwn(kept ?? { vote: 'none' as Vote, useful: counted })
  }

  const shown = own?.useful ?? useful
  return (
    <form action={action} className={styles.votes} method="post" onSubmit={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <input name="language" type="hidden" value={language} />
      {(['useful', 'not'] as const).map((vote) => (
        <button aria-pressed={own?.vote === vote} key={vote} name="vote" type="submit" value={vote}>
          {words[vote]}
          {vote === 'useful' && shown > 0 ? <span className={styles.count}>{shown}</span> : null}
        </button>
      ))}
      <span role="status">{hasFailed ? words.failed : ''}</span>
    </form>
  )
}

async function post(action: string, said: Record<string, string>): Promise<number | null> {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(said),
    })
    return answer.ok ? ((await answer.json()) as { useful: number }).useful : null
  } catch {
    return null
  }
}

const keyOf = (id: string): string => `hub_vote:${id}`

/** Pages are up to an hour old, so what the hub answered is remembered with the vote. */
function recall(id: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function remember(id: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(keyOf(id), JSON.stringify(kept))
    else localStorage.removeItem(keyOf(id))
  } catch {
    // A browser that keeps nothing votes all the same.
  }
}
