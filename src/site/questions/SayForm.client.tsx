'use client'

import { type FormEvent, useId, useState } from 'react'
import buttons from '../parts/Button.module.css'
import { Field } from '../review-form/Field.tsx'
import shape from '../review-form/Form.module.css'
import type { sayWords } from './say-words.ts'

type Props = {
  action: '/questions/ask' | '/questions/answer'
  kind: 'question' | 'answer'
  fields: Record<string, string>
  language: string
  words: ReturnType<typeof sayWords>
}

const LONGEST = { question: 200, answer: 500 }

/** Asks or answers. A plain form before scripts; with them what was typed stays beside what is wrong with it. */
export function SayForm({ action, kind, fields, language, words }: Props) {
  const id = useId()
  const [error, setError] = useState('')
  const [status, setStatus] = useState('')
  const [isSending, setIsSending] = useState(false)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    const target = event.currentTarget
    setIsSending(true)
    setError('')
    const said = await post(action, new FormData(target), words.failed)
    setIsSending(false)
    if (!said.ok) return setError(said.message)
    target.reset()
    setStatus(said.status)
  }

  return (
    <form action={action} className={shape.form} method="post" onSubmit={send}>
      {Object.entries({ ...fields, language }).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <Field
        error={error || undefined}
        hint={kind === 'question' ? words.questionHint : words.answerHint}
        id={`${id}-text`}
        label={kind === 'question' ? words.question : words.answer}
        name="text"
      >
        {(field) => <textarea {...field} className={shape.input} maxLength={LONGEST[kind]} required rows={3} />}
      </Field>
      <Field hint={words.nicknameHint} id={`${id}-nickname`} label={words.nickname} name="nickname">
        {(field) => <input {...field} autoComplete="nickname" className={shape.input} maxLength={20} />}
      </Field>
      <label className={shape.tick}>
        <input name="anonymous" type="checkbox" />
        {words.anonymous}
      </label>
      <p>
        <button className={buttons.filled} disabled={isSending} type="submit">
          {isSending ? words.sending : kind === 'question' ? words.send : words.sendAnswer}
        </button>
      </p>
      <p role="status">
        {status ? (
          <>
            {kind === 'question' ? words.sent : words.sentAnswer} <a href={status}>{words.follow}</a>
          </>
        ) : null}
      </p>
    </form>
  )
}

type Said = { ok: true; status: string } | { ok: false; message: string }

async function post(action: string, form: FormData, failed: string): Promise<Said> {
  try {
    const body = new URLSearchParams([...form.entries()].map(([name, value]) => [name, String(value)]))
    const answer = await fetch(action, { method: 'POST', headers: { accept: 'application/json' }, body })
    const said = (await answer.json()) as { status?: string; error?: { message: string } }
    if (!answer.ok || !said.status) return { ok: false, message: said.error?.message ?? failed }
    return { ok: true, status: form.get('language') === 'en' ? `/en${said.status}` : said.status }
  } catch {
    return { ok: false, message: failed }
  }
}
