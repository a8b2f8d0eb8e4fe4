'use client'

import { useEffect } from 'react'
import { nameVariant } from '#content/variant-name.ts'
import type { Words } from '../words/zh.ts'
import { Field } from './Field.tsx'
import shape from './Form.module.css'
import { MaskableText } from './MaskableText.client.tsx'
import { MediaField } from './MediaField.client.tsx'
import styles from './OrderLine.module.css'
import { Questions } from './Questions.tsx'
import { Stars } from './Stars.tsx'
import type { LineChoice } from './state.ts'
import { type Media, useMedia } from './use-media.client.ts'

type Props = {
  line: LineChoice
  index: number
  errors: Partial<Record<string, string>>
  typed: Partial<Record<string, string>>
  onMedia: (media: Media) => void
  words: { form: Words['form']; score: string[] }
}

/** Stars, words and photos for one of the goods of an order. */
export function OrderLine({ line, index, errors, typed, onMedia, words }: Props) {
  const media = useMedia()
  useEffect(() => {
    onMedia(media)
  })
  const title = <span lang="zh-Hans-CN">{nameVariant(line.name, line.variant)}</span>
  if (line.review)
    return (
      <p className={styles.done}>
        {title} <strong>{words.form.orderDone}</strong> <a href={line.review}>{words.form.orderSee}</a>
      </p>
    )
  const name = (field: string) => `${field}.${index}`
  return (
    <section aria-labelledby={name('line')} className={styles.line}>
      <h2 id={name('line')}>{title}</h2>
      <Stars
        chosen={typed[name('rating')]}
        error={errors[name('rating')]}
        label={words.form.rating}
        labels={words.score}
        name={name('rating')}
      />
      <Questions errors={errors} questions={line.questions} suffix={`.${index}`} typed={typed} words={words.form} />
      <Field error={errors[name('text')]} hint={words.form.bodyHint} label={words.form.body} name={name('text')}>
        {(field) => (
          <MaskableText
            {...field}
            className={shape.input}
            defaultValue={typed[name('text')]}
            maxLength={2000}
            rows={4}
            words={words.form}
          />
        )}
      </Field>
      <MediaField errors={errors} media={media} suffix={`.${index}`} words={words.form} />
    </section>
  )
}
