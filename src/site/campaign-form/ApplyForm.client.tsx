'use client'

import { useActionState, useEffect, useRef } from 'react'
import buttons from '../parts/Button.module.css'
import { Field } from '../review-form/Field.tsx'
import shape from '../review-form/Form.module.css'
import { FormSummary } from '../review-form/FormSummary.tsx'
import type { ApplyState, SendApplication } from './state.ts'

type FormWords = Record<
  'product' | 'choose' | 'name' | 'phone' | 'address' | 'why' | 'consent' | 'send' | 'sending' | 'errorTitle',
  string
>
type Props = { action: SendApplication; products: { id: string; name: string }[]; words: FormWords }

/** A native form: it posts without scripts, and the page that answers has what was typed. */
export function ApplyForm({ action, products, words }: Props) {
  const [state, post, isSending] = useActionState<ApplyState, FormData>(action, { kind: 'empty' })
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind === 'refused') summary.current?.focus()
  }, [state])
  const errors = state.kind === 'refused' ? state.errors : {}
  const typed = state.kind === 'refused' ? state.typed : {}
  return (
    // A new form for every answer: React empties a form that was sent.
    <form action={post} className={shape.form} key={JSON.stringify(typed)} noValidate>
      {state.kind === 'refused' ? <FormSummary ref={summary} state={state} words={words} /> : null}
      {products.length > 1 ? (
        <Field error={errors.product} label={words.product} name="product">
          {(field) => (
            <select {...field} className={shape.input} defaultValue={typed.product ?? ''} required>
              <option value="">{words.choose}</option>
              {products.map(({ id, name }) => (
                <option key={id} lang="zh-Hans-CN" value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Field error={errors.name} label={words.name} name="name">
        {(field) => (
          <input {...field} autoComplete="name" className={shape.input} defaultValue={typed.name} maxLength={30} required />
        )}
      </Field>
      <Field error={errors.phone} label={words.phone} name="phone">
        {(field) => (
          <input
            {...field}
            autoComplete="tel"
            className={shape.input}
            defaultValue={typed.phone}
            inputMode="tel"
            maxLength={20}
            required
            type="tel"
          />
        )}
      </Field>
      <Field error={errors.address} label={words.address} name="address">
        {(field) => (
          <textarea
            {...field}
            autoComplete="street-address"
            className={shape.input}
            defaultValue={typed.address}
            maxLength={120}
            required
            rows={2}
          />
        )}
      </Field>
      <Field error={errors.why} label={words.why} name="why">
        {(field) => <textarea {...field} className={shape.input} defaultValue={typed.why} maxLength={300} rows={3} />}
      </Field>
      <div>
        <label className={shape.tick}>
          <input
            aria-describedby={errors.consent ? 'consent-error' : undefined}
            aria-invalid={Boolean(errors.consent)}
            defaultChecked={Boolean(typed.consent)}
            name="consent"
            required
            type="checkbox"
            value="1"
          />
          <span>{words.consent}</span>
        </label>
        {errors.consent ? (
          <p className={shape.error} id="consent-error">
            {errors.consent}
          </p>
        ) : null}
      </div>
      <button className={buttons.filled} disabled={isSending} type="submit">
        {isSending ? words.sending : words.send}
      </button>
    </form>
  )
}
