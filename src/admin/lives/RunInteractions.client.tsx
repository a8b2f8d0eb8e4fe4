'use client'
import type { Interaction } from '#content/interactions/interactions.ts'
import { interactionKinds } from '#content/interactions/kinds.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import css from './run.module.css'

/** So long before its minute an interaction is called for, and after it is still the moment. */
const SOON_MIN = 2
const PAST_MIN = 3

type Props = { interactions: Interaction[]; elapsed: number | null; t: (text: Bilingual) => string }

/** What is to be done with the audience, and when; what is due stands out. */
export function RunInteractions({ interactions, elapsed, t }: Props) {
  if (interactions.length === 0) return null
  const minute = elapsed === null ? null : elapsed / 60_000
  return (
    <ul aria-label={t({ zh: '互动', en: 'Interactions' })} className={css.interactions}>
      {interactions.map((one) => {
        const isPast = minute !== null && minute > one.minute + PAST_MIN
        const isSoon = minute !== null && !isPast && minute >= one.minute - SOON_MIN
        return (
          <li data-past={isPast || undefined} data-soon={isSoon || undefined} key={one.id}>
            {t({ zh: `第 ${one.minute} 分钟`, en: `Minute ${one.minute}` })} ·{' '}
            {t(interactionKinds.find(({ value }) => value === one.kind)!.label)} · {one.title}
            {one.prize ? ` · ${one.prize}${one.quantity === null ? '' : ` ×${one.quantity}`}` : ''}
          </li>
        )
      })}
    </ul>
  )
}
