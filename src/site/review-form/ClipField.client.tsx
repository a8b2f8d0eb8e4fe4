'use client'

import { useEffect, useRef } from 'react'
import buttons from '../parts/Button.module.css'
import type { Words } from '../words/zh.ts'
import styles from './ClipField.module.css'
import { Field } from './Field.tsx'
import { FilePick } from './FilePick.tsx'
import shape from './Form.module.css'
import photo from './PhotoField.module.css'
import form from './ReviewForm.module.css'
import type { useClip } from './use-clip.client.ts'

type Props = { film: ReturnType<typeof useClip>; name: string; id: string; error?: string; words: Words['form'] }

/** Without scripts a native file field. With them the clip is sent at once and stands here until then. */
export function ClipField({ film, name, id, error, words }: Props) {
  const { clip, send, remove, retry } = film
  const input = useRef<HTMLInputElement>(null)
  const take = (field: HTMLInputElement) => {
    const file = field.files?.[0]
    // The field is emptied, or the form would send the file once more.
    field.value = ''
    if (file) send(file)
  }
  // A file chosen before the scripts came has told nobody.
  useEffect(() => {
    if (input.current) take(input.current)
  }, [])
  // The field and the button that takes the clip away stand in for each other: the focus goes along.
  const isChosen = clip !== null
  const wasChosen = useRef(isChosen)
  useEffect(() => {
    if (wasChosen.current !== isChosen && document.activeElement === document.body) document.getElementById(id)?.focus()
    wasChosen.current = isChosen
  }, [isChosen, id])
  return (
    <Field error={error} hint={words.clipHint} id={id} label={words.clip} name={name}>
      {(field) => (
        <>
          {clip === null ? (
            <FilePick words={words.clipAdd}>
              <input
                {...field}
                accept="video/mp4,video/quicktime"
                className={form.file}
                onChange={(event) => take(event.target)}
                ref={input}
                type="file"
              />
            </FilePick>
          ) : (
            <div className={styles.clip}>
              {clip.state === 'kept' ? (
                // biome-ignore lint/a11y/useMediaCaption: a buyer's own clip.
                <video
                  aria-label={words.clip}
                  controls
                  playsInline
                  poster={clip.poster ?? undefined}
                  preload={clip.poster ? 'none' : 'metadata'}
                  src={clip.src}
                />
              ) : (
                <p>{clip.file.name}</p>
              )}
              {clip.state === 'sending' ? <progress aria-label={words.clipSending} max={1} value={clip.part} /> : null}
              {clip.state === 'failed' ? (
                <>
                  <p className={shape.error} role="alert">
                    {clip.message ?? words.photoFailed}
                  </p>
                  {clip.message ? null : (
                    <button className={buttons.outlined} onClick={retry} type="button">
                      {words.photoRetry}
                    </button>
                  )}
                </>
              ) : null}
              <button aria-label={words.clipRemove} className={photo.remove} id={id} onClick={remove} type="button">
                {words.clipRemove}
              </button>
            </div>
          )}
          <span data-unseen="" role="status">
            {clip?.state === 'kept' ? words.clipKept : ''}
          </span>
        </>
      )}
    </Field>
  )
}
