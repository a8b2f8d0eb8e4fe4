'use client'

import { useEffect, useState } from 'react'
import buttons from '../parts/Button.module.css'
import styles from './PrivacyChoice.module.css'
import { allowCounting, forgetReader, hasRefused } from './refusal.client.ts'

type Words = { counted: string; refused: string; refuse: string; allow: string }

/** Refuses to be counted, and undoes it. What this browser kept about its reader is deleted at once. */
export function PrivacyChoice({ words }: { words: Words }) {
  const [refused, setRefused] = useState<boolean | null>(null)
  useEffect(() => setRefused(hasRefused()), [])
  if (refused === null) return null
  const change = () => {
    if (refused) allowCounting()
    else forgetReader()
    setRefused(!refused)
  }
  return (
    <div className={styles.choice}>
      <p aria-live="polite">{refused ? words.refused : words.counted}</p>
      <button className={buttons.outlined} onClick={change} type="button">
        {refused ? words.allow : words.refuse}
      </button>
    </div>
  )
}
