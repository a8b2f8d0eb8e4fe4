'use client'

import { useActionState, useEffect, useRef } from 'react'
import buttons from '../parts/Button.module.css'
import type { Words } from '../words/zh.ts'
import { Field } from './Field.tsx'
import styles from './ReviewForm.module.css'
import { Stars } from './Stars.tsx'
import type { FormState, ProductChoice } from './state.ts'
import { Taken } from './Taken.tsx'

type FormWords = { form: Words['form']; score: string[] }

/** A native form: it posts without scripts, and with them it stays on the page. Both ways errors keep what was typed. */
export function ReviewForm(props: {
  action: (before: FormState, form: FormData) => Promise<FormState>
  products: ProductChoice[]
  chosen?: string
  again: string
  words: FormWords
}) {
  const { products, words } = props
  const { form } = words
  const [state, submit, isSending] = useActionState<FormState, FormData>(props.action, { kind: 'empty' })
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind !== 'empty') summary.current?.focus()
  }, [state])
  if (state.kind === 'taken') return <Taken again={props.again} products={products} ref={summary} state={state} words={words} />
  const errors = state.kind === 'refused' ? state.errors : {}
  const typed = state.kind === 'refused' ? state.typed : { product: props.chosen }
  const messages = [...new Set(Object.values(errors))]
  return (
    <form action={submit} className={styles.form} key={state.kind === 'refused' ? state.attempt : 0} noValidate>
      {state.kind === 'refused' ? (
        <div className={styles.summary} ref={summary} role="alert" tabIndex={-1}>
          <p>{messages.length > 0 ? form.errorTitle : state.message}</p>
          {messages.length > 0 ? (
            <ul>
              {messages.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          ) : null}
          <p>{form.photosAgain}</p>
        </div>
      ) : null}
      <Field error={errors.product} label={form.product} name="product">
        {(field) => (
          <select {...field} className={styles.input} defaultValue={typed.product ?? ''} required>
            <option value="">{form.chooseProduct}</option>
            {products.map((product) => (
              <option key={product.id} lang="zh-Hans-CN" value={product.slug}>
                {product.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Stars chosen={typed.rating} error={errors.rating} label={form.rating} labels={words.score} name="rating" required />
      <Field error={errors.text} hint={form.bodyHint} label={form.body} name="text">
        {(field) => <textarea {...field} className={styles.input} defaultValue={typed.text} maxLength={2000} required rows={6} />}
      </Field>
      <Field error={errors.photos} hint={form.photosHint} label={form.photos} name="photos">
        {(field) => <input {...field} accept="image/jpeg,image/png,image/webp" className={styles.file} multiple type="file" />}
      </Field>
      <Field error={errors.nickname} hint={form.nicknameHint} label={form.nickname} name="nickname">
        {(field) => (
          <input
            {...field}
            autoComplete="nickname"
            className={styles.input}
            defaultValue={typed.nickname}
            maxLength={20}
            required
          />
        )}
      </Field>
      <label className={styles.tick}>
        <input defaultChecked={Boolean(typed.anonymous)} name="anonymous" type="checkbox" value="1" />
        <span>{form.anonymous}</span>
      </label>
      <details className={styles.more} open={Boolean(typed.logisticsRating || typed.serviceRating)}>
        <summary>
          {form.logistics} · {form.service}
        </summary>
        <Stars
          chosen={typed.logisticsRating}
          error={errors.logisticsRating}
          label={form.logistics}
          labels={words.score}
          name="logisticsRating"
        />
        <Stars
          chosen={typed.serviceRating}
          error={errors.serviceRating}
          label={form.service}
          labels={words.score}
          name="serviceRating"
        />
      </details>
      <div>
        <label className={styles.tick}>
          <input
            aria-describedby={errors.consent ? 'consent-error' : undefined}
            aria-invalid={Boolean(errors.consent)}
            defaultChecked={Boolean(typed.consent)}
            name="consent"
            required
            type="checkbox"
            value="1"
          />
          <span>{form.consent}</span>
        </label>
        {errors.consent ? (
          <p className={styles.error} id="consent-error">
            {errors.consent}
          </p>
        ) : null}
      </div>
      <button className={buttons.filled} disabled={isSending} type="submit">
        {isSending ? form.sending : form.submit}
      </button>
    </form>
  )
}
