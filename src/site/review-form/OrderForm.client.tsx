'use client'

import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react'
import buttons from '../parts/Button.module.css'
import { Consents } from './Consents.client.tsx'
import { Field } from './Field.tsx'
import shape from './Form.module.css'
import { FormSummary } from './FormSummary.tsx'
import { waitsForMask } from './MaskableText.client.tsx'
import { OrderLine } from './OrderLine.client.tsx'
import { OrderTaken } from './OrderTaken.tsx'
import styles from './ReviewForm.module.css'
import { Stars } from './Stars.tsx'
import { sendOrder } from './send-review.client.ts'
import type { FormWords, LineChoice, OrderFormState, SendOrderReviews } from './state.ts'
import { useDraft } from './use-draft.client.ts'
import { holdsPictures, type Media, shownMedia } from './use-media.client.ts'

type Props = { action: SendOrderReviews; order: string; link: string; lines: LineChoice[]; words: FormWords }

/**
 * One form for all goods of an order (`order` names its draft, `link` is the token that leads here); native like `ReviewForm`, and like
 * it nothing typed is ever touched.
 */
export function OrderForm(props: Props) {
  const { action, lines, words } = props
  const { form } = words
  const [posted, post] = useActionState<OrderFormState, FormData>(action, { kind: 'empty' })
  const [sent, setSent] = useState<OrderFormState>()
  const [isSending, startSending] = useTransition()
  const media = useRef(new Map<number, Media>())
  const [hasPictures, setHasPictures] = useState(false)
  const once = useRef('')
  const element = useRef<HTMLFormElement>(null)
  const mediaOf = () => new Map([...media.current].map(([line, one]) => [String(line), one]))
  const draft = useDraft({ form: element, name: props.order, mediaOf })
  const summary = useRef<HTMLDivElement>(null)
  const state = sent ?? posted
  const typed: Partial<Record<string, string>> = posted.kind === 'refused' ? posted.typed : { anonymous: '1' }
  const errors: Partial<Record<string, string>> = state.kind === 'refused' ? state.errors : {}
  useEffect(() => {
    if (state.kind !== 'empty') summary.current?.focus()
  }, [state])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waitsForMask(event.currentTarget)) return
    const fields = new FormData(event.currentTarget)
    once.current ||= `${Date.now().toString(36)}.${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`
    fields.set('once', once.current)
    startSending(async () => {
      const failed: OrderFormState = { kind: 'refused', message: form.failed, errors: {}, typed: {} }
      for (const [line, { settle }] of media.current) {
        const unsent = await settle(fields, `.${line}`)
        if (unsent) return startSending(() => setSent({ ...failed, errors: { [`${unsent}.${line}`]: form.mediaUnsent } }))
      }
      const answer = await sendOrder(fields, { words, order: props.link })
      if (answer.kind === 'taken') draft.clear()
      startSending(() => setSent(answer))
    })
  }
  if (state.kind === 'taken') {
    const shown = (line: number) => {
      const one = media.current.get(line)
      return one && shownMedia(one)
    }
    return <OrderTaken lines={lines} mediaOf={shown} ref={summary} state={state} words={words} />
  }
  return (
    <form action={post} className={shape.form} noValidate onSubmit={send} ref={element}>
      {state.kind === 'refused' ? <FormSummary arePhotosGone={!sent} ref={summary} state={state} words={form} /> : null}
      {draft.isRestored ? (
        <p className={shape.hint} role="status">
          {form.draft}
        </p>
      ) : null}
      {lines.map((line, index) => (
        <OrderLine
          errors={errors}
          index={index}
          key={`${line.name} ${line.variant}`}
          line={line}
          onMedia={(one) => {
            media.current.set(index, one)
            setHasPictures([...media.current.values()].some(holdsPictures))
          }}
          typed={typed}
          words={words}
        />
      ))}
      <label className={shape.tick}>
        <input defaultChecked={Boolean(typed.anonymous)} name="anonymous" type="checkbox" value="1" />
        <span>{form.anonymous}</span>
      </label>
      <Field error={errors.nickname} hint={form.nicknameHint} label={form.nickname} name="nickname">
        {(field) => (
          <input {...field} autoComplete="nickname" className={shape.input} defaultValue={typed.nickname} maxLength={20} />
        )}
      </Field>
      <details className={styles.more} open={Boolean(typed.logisticsRating || typed.serviceRating)}>
        <summary>{form.orderSides}</summary>
        <Stars chosen={typed.logisticsRating} label={form.logistics} labels={words.score} name="logisticsRating" />
        <Stars chosen={typed.serviceRating} label={form.service} labels={words.score} name="serviceRating" />
      </details>
      <label className={shape.tick}>
        <input defaultChecked={Boolean(typed.aiMade)} name="aiMade" type="checkbox" value="1" />
        <span>{form.aiMade}</span>
      </label>
      <Consents errors={errors} hasPhotos={hasPictures} typed={typed} words={form} />
      <button className={buttons.filled} disabled={isSending} type="submit">
        {isSending ? form.sending : form.submit}
      </button>
    </form>
  )
}
