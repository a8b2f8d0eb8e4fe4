import type { Ref } from 'react'
import { nameVariant } from '#content/variant-name.ts'
import { nameAnswers } from '#reviews/product-questions.ts'
import buttons from '../parts/Button.module.css'
import { BuyerClip } from '../product-reviews/BuyerClip.tsx'
import form from './Form.module.css'
import { MessageForm } from './MessageForm.client.tsx'
import styles from './ReviewForm.module.css'
import { clipOf, type ShownMedia } from './shown-media.ts'
import type { FormState, FormWords, ProductChoice } from './state.ts'
import { Thumbs } from './Thumbs.tsx'

/** Thanks, and the review as others will see it, marked 审核中. */
export function Taken(props: {
  state: Extract<FormState, { kind: 'taken' }>
  products: ProductChoice[]
  media: ShownMedia
  words: FormWords
  ref?: Ref<HTMLDivElement>
}) {
  const { state, products, media, words, ref } = props
  const product = products.find((one) => one.slug === state.product || one.id === state.product)
  const variant = product?.skus.find(({ sku }) => sku === state.sku)
  return (
    <div className={styles.taken} ref={ref} role="status" tabIndex={-1}>
      <p className={styles.stamp}>
        <span aria-hidden="true" className={styles.seal} />
        <strong>{words.form.thanksTitle}</strong>
      </p>
      <p>{words.form.thanksText}</p>
      <figure className={styles.card}>
        <blockquote lang="zh-Hans-CN">「{state.text}」</blockquote>
        <Thumbs alt={words.form.photo} photos={media.pictures} />
        <BuyerClip clip={clipOf(media)} label={words.form.clip} />
        <figcaption>
          <span>{words.score[state.rating - 1]}</span>
          <span>{state.nickname}</span>
          {product ? <span lang="zh-Hans-CN">{nameVariant(product.name, variant?.name)}</span> : null}
          {nameAnswers(state.answers, product?.questions ?? []).map(([question, answer]) => (
            <span key={question} lang="zh-Hans-CN">{`${question} ${answer}`}</span>
          ))}
          <strong>{words.form.pending}</strong>
        </figcaption>
      </figure>
      {state.reward ? <p>{state.reward}</p> : null}
      <p className={form.hint}>{words.form.pendingNote}</p>
      <a className={buttons.outlined} href={state.status}>
        {words.form.statusLink}
      </a>
      <p className={form.hint}>{words.form.statusNote}</p>
      <MessageForm door="thanks" open={[]} status={state.status} words={words.messages} />
    </div>
  )
}
