'use client'

import { useEffect, useState } from 'react'
import type { Words } from '../words/zh.ts'
import consents from './Consents.module.css'
import shape from './Form.module.css'
import { PortraitChoice } from './PortraitChoice.tsx'

type Typed = Partial<Record<string, string>>

/**
 * What the author agrees to, nothing of it ticked for anybody: that the review is shown, and two uses besides. Who is in the photos is
 * asked once a use is ticked; without scripts the form cannot know whether there are photos, so it asks then too.
 */
export function Consents(props: { typed: Typed; errors: Typed; hasPhotos: boolean; words: Words['form'] }) {
  const { typed, errors, hasPhotos, words } = props
  const [isScripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return (
    <div className={consents.consents}>
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
        <span>{words.consents.publish}</span>
      </label>
      {errors.consent ? (
        <p className={shape.error} id="consent-error">
          {errors.consent}
        </p>
      ) : null}
      <fieldset className={consents.reuse}>
        <legend>{words.reuse}</legend>
        <label className={shape.tick}>
          <input defaultChecked={Boolean(typed.consentStories)} name="consentStories" type="checkbox" value="1" />
          <span>{words.consents.stories}</span>
        </label>
        <label className={shape.tick}>
          <input defaultChecked={Boolean(typed.consentAdvertising)} name="consentAdvertising" type="checkbox" value="1" />
          <span>{words.consents.advertising}</span>
        </label>
        {hasPhotos || !isScripted || errors.portrait ? (
          <div className={consents.portrait}>
            <PortraitChoice chosen={typed.portrait} error={errors.portrait} hint={words.portraitHint} words={words} />
          </div>
        ) : null}
      </fieldset>
    </div>
  )
}
