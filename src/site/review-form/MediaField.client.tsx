'use client'

import type { Words } from '../words/zh.ts'
import { ClipField } from './ClipField.client.tsx'
import { PhotoField } from './PhotoField.client.tsx'
import type { Media } from './use-media.client.ts'

type Props = {
  media: Media
  /** What field names end in, and what stands before their ids where a page has several. */
  suffix?: string
  prefix?: string
  errors: Partial<Record<string, string>>
  words: Words['form']
}

/** Photos or a clip: whichever is chosen first leaves no room for the other. Without scripts both fields stand there. */
export function MediaField({ media, suffix = '', prefix = '', errors, words }: Props) {
  const { photos, film } = media
  const [photoName, clipName] = [`photos${suffix}`, `clip${suffix}`]
  const id = (name: string) => `${prefix}${name}`
  return (
    <>
      {film.clip ? null : (
        <PhotoField error={errors[photoName]} id={id(photoName)} name={photoName} photos={photos} words={words} />
      )}
      {photos.photos.length > 0 ? null : (
        <ClipField error={errors[clipName]} film={film} id={id(clipName)} name={`film${suffix}`} words={words} />
      )}
    </>
  )
}
