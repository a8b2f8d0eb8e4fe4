'use client'

import { useActionState } from 'react'
import buttons from '../parts/Button.module.css'
import type { Words } from '../words/zh.ts'
import shape from './Form.module.css'
import styles from './OwnConsents.module.css'
import { PortraitChoice } from './PortraitChoice.tsx'
import type { OwnFormState, SendOwnForm } from './state.ts'

/** How one use of a review stands; `text` is what its author is asked to agree to. */
export type OwnUse = {
  purpose: 'stories' | 'advertising'
  label: string
  told: string
  text: string
  isHeld: boolean
  /** New pictures came since: who is in them is to be said before the consent counts again. */
  isOpen: boolean
}

type Props = {
  action: SendOwnForm
  uses: OwnUse[]
  hasPictures: boolean
  /** The private link's token, for a page that shows several reviews. */
  token?: string
  words: { form: Words['form']; own: Words['ownForm'] }
}

/** What the brand may use a review for: one tap takes a consent back, and it is given again in the same place. It works without scripts. */
export function OwnConsents({ action, uses, hasPictures, token, words }: Props) {
  if (uses.length === 0) return null
  return (
    <ul className={styles.uses}>
      {uses.map((use) => (
        <li key={`${use.purpose} ${use.isHeld} ${use.isOpen}`}>
          <Use action={action} hasPictures={hasPictures} token={token} use={use} words={words} />
        </li>
      ))}
    </ul>
  )
}

function Use({ action, use, hasPictures, token, words }: Omit<Props, 'uses'> & { use: OwnUse }) {
  const [state, post, isSending] = useActionState<OwnFormState, FormData>(action, { kind: 'empty' })
  const refused = state.kind === 'refused' ? state : null
  const fields = (kind: 'agree' | 'revoke') => (
    <>
      <input name="do" type="hidden" value={kind} />
      <input name="purpose" type="hidden" value={use.purpose} />
      {token ? <input name="token" type="hidden" value={token} /> : null}
    </>
  )
  return (
    <>
      <p className={styles.head}>
        <strong>{use.label}</strong> <span>{use.told}</span>
      </p>
      {refused ? (
        <p className={shape.error} role="alert">
          {refused.message}
        </p>
      ) : null}
      {use.isHeld ? (
        <form action={post}>
          {fields('revoke')}
          <button
            aria-label={`${words.own.revoke} · ${use.label}`}
            className={buttons.outlined}
            disabled={isSending}
            type="submit"
          >
            {isSending ? words.form.sending : words.own.revoke}
          </button>
        </form>
      ) : null}
      {use.isHeld && !use.isOpen ? null : (
        <details className={styles.agree} open={use.isOpen || Boolean(refused)}>
          <summary>{use.isOpen ? words.own.sayPortrait : words.own.agree}</summary>
          <form action={post} className={shape.form} noValidate>
            {fields('agree')}
            <p>{use.text}</p>
            {hasPictures ? (
              <PortraitChoice error={refused?.errors.portrait} id={`${use.purpose}-portrait`} words={words.form} />
            ) : null}
            <button className={buttons.filled} disabled={isSending} type="submit">
              {isSending ? words.form.sending : words.own.sendAgree}
            </button>
          </form>
        </details>
      )}
    </>
  )
}
