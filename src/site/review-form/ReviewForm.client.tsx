'use client'

import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react'
import buttons from '../parts/Button.module.css'
import { Consents } from './Consents.client.tsx'
import { Field } from './Field.tsx'
import shape from './Form.module.css'
import { FormSummary } from './FormSummary.tsx'
import { MaskableText, waitsForMask } from './MaskableText.client.tsx'
import { MediaField } from './MediaField.client.tsx'
import { Questions } from './Questions.tsx'
import styles from './ReviewForm.module.css'
import { Stars } from './Stars.tsx'
import { sendReview } from './send-review.client.ts'
import type { FormState, FormWords, ProductChoice, SendReview } from './state.ts'
import { Taken } from './Taken.tsx'
import { useDraft } from './use-draft.client.ts'
import { holdsPictures, shownMedia, useMedia } from './use-media.client.ts'
import { Variant } from './Variant.tsx'

type Props = { action: SendReview; products: ProductChoice[]; chosen?: string; place?: string; words: FormWords }

/**
 * A native form: it posts without scripts, and the page that answers has what was typed. With scripts it is sent from where
 * it stands and none of its fields is ever touched: what was typed before they came, or while it is on its way, stays.
 * `place`: the link of the place in a campaign that the review is written for.
 */
export function ReviewForm(props: Props) {
  const { products, words } = props
  const { form } = words
  const [posted, post] = useActionState<FormState, FormData>(props.action, { kind: 'empty' })
  const [sent, setSent] = useState<FormState>()
  const [isSending, startSending] = useTransition()
  const media = useMedia()
  const once = useRef('')
  const element = useRef<HTMLFormElement>(null)
  const draft = useDraft({ form: element, name: props.chosen ?? 'any', mediaOf: () => new Map([['', media]]) })
  const state = sent ?? posted
  const typed = posted.kind === 'refused' ? posted.typed : { product: props.chosen }
  const [product, setProduct] = useState(typed.product ?? '')
  const chooser = useRef<HTMLSelectElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  // A product chosen before the scripts came has told nobody.
  useEffect(() => setProduct(chooser.current?.value ?? ''), [])
  const { refill } = draft
  // Its specifications and questions came into the form with it.
  useEffect(() => {
    if (product) refill()
  }, [product, refill])
  useEffect(() => {
    if (state.kind !== 'empty') summary.current?.focus()
  }, [state])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waitsForMask(event.currentTarget)) return
    const fields = new FormData(event.currentTarget)
    // Under one name a form is taken in once, however often it is sent.
    once.current ||= `${Date.now().toString(36)}.${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`
    fields.set('once', once.current)
    startSending(async () => {
      const failed: FormState = { kind: 'refused', message: form.failed, errors: {}, typed: {} }
      const unsent = await media.settle(fields)
      if (unsent) return startSending(() => setSent({ ...failed, errors: { [unsent]: form.mediaUnsent } }))
      const answer = await sendReview(fields, { words, place: props.place })
      if (answer.kind === 'taken') draft.clear()
      startSending(() => setSent(answer))
    })
  }
  if (state.kind === 'taken') {
    return <Taken media={shownMedia(media)} products={products} ref={summary} state={state} words={words} />
  }
  const errors: Partial<Record<string, string>> = state.kind === 'refused' ? state.errors : {}
  const questions = products.find(({ slug }) => slug === product)?.questions ?? []
  return (
    <form action={post} className={shape.form} noValidate onSubmit={send} ref={element}>
      {state.kind === 'refused' ? <FormSummary arePhotosGone={!sent} ref={summary} state={state} words={form} /> : null}
      {draft.isRestored ? (
        <p className={shape.hint} role="status">
          {form.draft}
        </p>
      ) : null}
      <Field error={errors.product} label={form.product} name="product">
        {(field) => (
          <select
            {...field}
            className={shape.input}
            defaultValue={typed.product ?? ''}
            onChange={(event) => setProduct(event.target.value)}
            ref={chooser}
            required
          >
            <option value="">{form.chooseProduct}</option>
            {products.map((one) => (
              <option key={one.id} lang="zh-Hans-CN" value={one.slug}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Variant chosen={typed.sku} error={errors.sku} product={product} products={products} words={form} />
      <Stars chosen={typed.rating} error={errors.rating} label={form.rating} labels={words.score} name="rating" required />
      <Questions errors={errors} key={product} questions={questions} typed={typed} words={form} />
      <Field error={errors.text} hint={form.bodyHint} label={form.body} name="text">
        {(field) => (
          <MaskableText
            {...field}
            className={shape.input}
            defaultValue={typed.text}
            maxLength={2000}
            required
            rows={6}
            words={form}
          />
        )}
      </Field>
      <MediaField errors={errors} media={media} words={form} />
      <Field error={errors.nickname} hint={form.nicknameHint} label={form.nickname} name="nickname">
        {(field) => (
          <input
            {...field}
            autoComplete="nickname"
            className={shape.input}
            defaultValue={typed.nickname}
            maxLength={20}
            required
          />
        )}
      </Field>
      <label className={shape.tick}>
        <input defaultChecked={Boolean(typed.anonymous)} name="anonymous" type="checkbox" value="1" />
        <span>{form.anonymous}</span>
      </label>
      <label className={shape.tick}>
        <input defaultChecked={Boolean(typed.aiMade)} name="aiMade" type="checkbox" value="1" />
        <span>{form.aiMade}</span>
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
      <Consents errors={errors} hasPhotos={holdsPictures(media)} typed={typed} words={form} />
      <button className={buttons.filled} disabled={isSending} type="submit">
        {isSending ? form.sending : form.submit}
      </button>
    </form>
  )
}
