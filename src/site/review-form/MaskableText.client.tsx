'use client'

import { type ComponentProps, useEffect, useState } from 'react'
import { say } from '#platform/bilingual.ts'
import { findPersonalData, maskPersonalData, personalKinds } from '#reviews/personal-data.ts'
import buttons from '../parts/Button.module.css'
import type { Words } from '../words/zh.ts'
import styles from './MaskableText.module.css'
import { TypedText } from './TypedText.client.tsx'

type Props = ComponentProps<'textarea'> & { id: string; words: Words['form'] }

/** A text area that says, as one types, when its words tell a phone number, an address or the like, and offers to mask them. */
export function MaskableText({ words, ...field }: Props) {
  const [text, setText] = useState('')
  const { id } = field
  // What was typed before the scripts came, or comes back from a draft, told nobody.
  useEffect(() => {
    const timer = setTimeout(() => setText(areaOf(id)?.value ?? ''))
    return () => clearTimeout(timer)
  }, [id])
  const found = findPersonalData(text)
  const kinds = personalKinds.filter(({ value }) => found.some(({ kind }) => kind === value))
  const mask = () => {
    const area = areaOf(id)
    if (!area) return
    area.value = maskPersonalData(area.value)
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  return (
    <>
      <TypedText {...field} data-maskable="" onInput={(event) => setText(event.currentTarget.value)} />
      <div aria-live="polite">
        {kinds.length > 0 ? (
          <div className={styles.offer} id={`${id}-mask`} tabIndex={-1}>
            <p>
              {words.maskFound}
              <strong>{listOf(kinds.map(({ label }) => say(label, languageOfPage())))}</strong>
            </p>
            <button className={buttons.outlined} onClick={mask} type="button">
              {words.mask}
            </button>
            <p>{words.maskKeep}</p>
          </div>
        ) : null}
      </div>
    </>
  )
}

const languageOfPage = () => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh')

const areaOf = (id: string): HTMLTextAreaElement | null => document.getElementById(id) as HTMLTextAreaElement | null

/** Whether sending waits for a look at the offer: once for each text that tells something personal. */
export function waitsForMask(form: HTMLFormElement): boolean {
  for (const area of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-maskable]')) {
    if (area.dataset.maskOffered === area.value || findPersonalData(area.value).length === 0) continue
    area.dataset.maskOffered = area.value
    const offer = document.getElementById(`${area.id}-mask`)
    offer?.scrollIntoView({ block: 'center' })
    offer?.focus()
    return offer !== null
  }
  return false
}

const listOf = (kinds: string[]): string => new Intl.ListFormat(languageOfPage() === 'en' ? 'en' : 'zh-CN').format(kinds)
