'use client'

import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react'
import { answerField, type ReviewQuestion } from '#reviews/product-questions.ts'
import buttons from '../parts/Button.module.css'
import type { Words } from '../words/zh.ts'
import { Field } from './Field.tsx'
import shape from './Form.module.css'
import { FormSummary } from './FormSummary.tsx'
import { MaskableText, waitsForMask } from './MaskableText.client.tsx'
import { MediaField } from './MediaField.client.tsx'
import styles from './OwnForm.module.css'
import { Questions } from './Questions.tsx'
import { Stars } from './Stars.tsx'
import type { OwnFormState, SendOwnForm } from './state.ts'
import { TypedText } from './TypedText.client.tsx'
import { useMedia } from './use-media.client.ts'

type Kind = 'edit' | 'appeal' | 'withdraw' | 'resume' | 'follow'

type Props = {
  kind: Kind
  action: SendOwnForm
  /** As the review stands; a follow-up has no rating. */
  now: {
    rating: number | null
    text: string
    aiMade: boolean
    photos: { id: string; picture: string }[]
    clip: { id: string } | null
    questions: ReviewQuestion[]
    answers: Record<string, string>
  }
  words: { form: Words['form']; own: Words['ownForm']; score: string[] }
}

const SENDS = {
  edit: 'send',
  appeal: 'sendAppeal',
  withdraw: 'sendWithdraw',
  resume: 'sendResume',
  follow: 'sendFollow',
} as const

/** One thing that an author can do with a review, folded away until it is wanted. It works without scripts. */
export function OwnForm({ kind, action, now, words }: Props) {
  const { own } = words
  const [state, post] = useActionState<OwnFormState, FormData>(action, { kind: 'empty' })
  const [isSending, startSending] = useTransition()
  const media = useMedia()
  const [unsent, setUnsent] = useState<'photos' | 'clip' | null>(null)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind === 'refused') summary.current?.focus()
  }, [state])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waitsForMask(event.currentTarget)) return
    const fields = new FormData(event.currentTarget)
    startSending(async () => {
      const failed = await media.settle(fields)
      startSending(() => setUnsent(failed))
      if (!failed) startSending(() => post(fields))
    })
  }
  const refused = state.kind === 'refused' ? state : null
  const typed: Partial<Record<string, string>> = refused?.typed ?? {}
  const errors: Partial<Record<string, string>> = unsent ? { [unsent]: words.form.mediaUnsent } : (refused?.errors ?? {})
  const note = { edit: own.editNote, follow: own.followNote, withdraw: own.withdrawNote, resume: own.resumeNote, appeal: null }[
    kind
  ]
  const id = (name: string) => `${kind}-${name}`
  return (
    <details className={styles.own} open={refused !== null}>
      <summary>{own[kind]}</summary>
      <form action={post} className={shape.form} noValidate onSubmit={send}>
        {refused ? <FormSummary ref={summary} state={refused} words={words.form} /> : null}
        {note ? <p className={shape.hint}>{note}</p> : null}
        <input name="do" type="hidden" value={kind} />
        {kind === 'edit' && now.rating !== null ? (
          <Stars
            chosen={typed.rating ?? String(now.rating)}
            error={errors.rating}
            label={words.form.rating}
            labels={words.score}
            name="rating"
          />
        ) : null}
        {kind === 'edit' && now.rating !== null ? (
          <Questions
            errors={errors}
            questions={now.questions}
            typed={refused ? typed : answered(now.answers)}
            words={words.form}
          />
        ) : null}
        {kind === 'edit' || kind === 'follow' ? (
          <>
            <Field error={errors.text} hint={words.form.bodyHint} id={id('text')} label={words.form.body} name="text">
              {(field) => (
                <MaskableText
                  {...field}
                  words={words.form}
                  className={shape.input}
                  defaultValue={typed.text ?? (kind === 'edit' ? now.text : '')}
                  maxLength={2000}
                  rows={5}
                />
              )}
            </Field>
            {kind === 'edit' && now.photos.length > 0 ? (
              <ul className={styles.kept}>
                {now.photos.map((photo, index) => (
                  <li key={photo.id}>
                    <label className={shape.tick}>
                      <input defaultChecked name="keep" type="checkbox" value={photo.id} />
                      <img alt="" height={72} src={photo.picture} width={72} />
                      <span>{`${own.keep} ${index + 1}`}</span>
                    </label>
                  </li>
                ))}
              </ul>
            ) : null}
            {kind === 'edit' && now.clip ? (
              <label className={shape.tick}>
                <input defaultChecked name="keepClip" type="checkbox" value={now.clip.id} />
                <span>{own.keepClip}</span>
              </label>
            ) : null}
            <MediaField errors={errors} media={media} prefix={`${kind}-`} words={words.form} />
            <label className={shape.tick}>
              <input defaultChecked={kind === 'edit' && now.aiMade} name="aiMade" type="checkbox" value="1" />
              <span>{words.form.aiMade}</span>
            </label>
          </>
        ) : null}
        {kind === 'appeal' ? (
          <Field error={errors.why} id={id('why')} label={own.why} name="why">
            {(field) => <TypedText {...field} className={shape.input} defaultValue={typed.why} maxLength={2000} rows={4} />}
          </Field>
        ) : null}
        <button className={buttons.filled} disabled={isSending} type="submit">
          {isSending ? words.form.sending : own[SENDS[kind]]}
        </button>
      </form>
    </details>
  )
}

/** What was answered as it stands in the fields. */
const answered = (answers: Record<string, string>): Partial<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [answerField(key), answer]))
