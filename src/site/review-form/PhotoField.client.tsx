'use client'

import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import buttons from '../parts/Button.module.css'
import type { Words } from '../words/zh.ts'
import { Field } from './Field.tsx'
import { FilePick } from './FilePick.tsx'
import shape from './Form.module.css'
import styles from './PhotoField.module.css'
import form from './ReviewForm.module.css'
import type { Photos } from './use-photos.client.ts'

/** Without scripts a native file field that the form sends. With them each photo is sent at once and stands here until then. */
export function PhotoField(props: { photos: Photos; name: string; id: string; error?: string; words: Words['form'] }) {
  const { name, id, error, words } = props
  const { photos, add, remove, retry } = props.photos
  const [tooMany, setTooMany] = useState(false)
  const kept = photos.filter(({ state }) => state === 'kept').length
  const input = useRef<HTMLInputElement>(null)
  const take = (field: HTMLInputElement) => {
    const files = [...(field.files ?? [])]
    // The field is emptied, or the form would send the files once more.
    field.value = ''
    if (files.length > 0) setTooMany(!add(files))
  }
  // Files chosen before the scripts came have told nobody.
  useEffect(() => {
    if (input.current) take(input.current)
  }, [])
  return (
    <Field error={tooMany ? words.photosMany : error} hint={words.photosHint} id={id} label={words.photos} name={name}>
      {(field) => (
        <>
          {photos.length > 0 ? (
            <ul className={styles.photos}>
              {photos.map((photo, index) => (
                <li key={photo.key}>
                  <img alt={`${words.photo} ${index + 1}`} height={96} src={photo.picture} width={96} />
                  {photo.state === 'sending' ? (
                    <progress aria-label={`${words.photoSending} ${index + 1}`} max={1} value={photo.part} />
                  ) : null}
                  {photo.state === 'failed' ? (
                    <>
                      <p className={shape.error} role="alert">
                        {photo.message ?? words.photoFailed}
                      </p>
                      {photo.message ? null : (
                        <button className={buttons.outlined} onClick={() => retry(photo.key)} type="button">
                          {words.photoRetry}
                        </button>
                      )}
                    </>
                  ) : null}
                  <button
                    aria-label={`${words.photoRemove} ${index + 1}`}
                    className={styles.remove}
                    onClick={() => {
                      remove(photo.key)
                      // The button goes with its photo.
                      input.current?.focus()
                    }}
                    type="button"
                  >
                    {words.photoRemove}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <FilePick words={words.photosAdd}>
            <input
              {...field}
              accept="image/jpeg,image/png,image/webp"
              className={form.file}
              multiple
              onChange={(event: ChangeEvent<HTMLInputElement>) => take(event.target)}
              ref={input}
              type="file"
            />
          </FilePick>
          <span data-unseen="" role="status">
            {kept > 0 ? words.photosKept.replace('#', String(kept)) : ''}
          </span>
        </>
      )}
    </Field>
  )
}
