'use client'

import { useEffect } from 'react'
import type { Words } from '../words/zh.ts'
import { Field } from './Field.tsx'
import styles from './OrderLine.module.css'
import { PhotoField } from './PhotoField.client.tsx'
import { Questions } from './Questions.tsx'
import form from './ReviewForm.module.css'
import { Stars } from './Stars.tsx'
import type { LineChoice } from './state.ts'
import { TypedText } from './TypedText.client.tsx'
import { type Photos, usePhotos } from './use-photos.client.ts'

type Props = {
  line: LineChoice
  index: number
  errors: Partial<Record<string, string>>
  typed: Partial<Record<string, string>>
  onPhotos: (photos: Photos) => void
  words: { form: Words['form']; score: string[] }
}

/** Stars, words and photos for one of the goods of an order. */
export function OrderLine({ line, index, errors, typed, onPhotos, words }: Props) {
  const photos = usePhotos()
  useEffect(() => {
    onPhotos(photos)
  })
  const title = (
    <span lang="zh-Hans-CN">
      {line.name} · {line.variant}
    </span>
  )
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
        {(field) => <TypedText {...field} className={form.input} defaultValue={typed[name('text')]} maxLength={2000} rows={4} />}
      </Field>
      <PhotoField error={errors[name('photos')]} name={name('photos')} photos={photos} words={words.form} />
    </section>
  )
}
