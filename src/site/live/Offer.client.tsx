'use client'

import { useNow } from './use-now.client.ts'

type Props = {
  /** The end, ms; `null` for an offer that stays. */
  at: number | null
  /** Whether it was over when the page was made. */
  isOver: boolean
  until: string
  over: string
  title: string
  text?: string
  styles: { end?: string; title?: string; text?: string }
}

/**
 * What an offer promises, and until when. At its end the reader's own clock strikes it out: the same words in the same place,
 * so that nothing jumps.
 */
export function Offer({ at, isOver, until, over, title, text, styles }: Props) {
  const now = useNow(1000)
  const hasEnded = at !== null && (now === null ? isOver : now >= at)
  const said = (words: string) => (hasEnded ? <s>{words}</s> : words)
  return (
    <>
      <strong className={styles.end} data-ended={hasEnded}>
        {hasEnded ? over : until}
      </strong>
      <p className={styles.title}>{said(title)}</p>
      {text ? <p className={styles.text}>{said(text)}</p> : null}
    </>
  )
}
