import type { ReactNode } from 'react'

/** So many signs stand in a line of a narrow card. */
const LINE = 8
const LONG = new RegExp(`^(.*?)(\\p{Script=Han}{${LINE + 1},})(.*)$`, 'su')

/**
 * A title, whose lines end at its punctuation (page.css). A phrase longer than a line is let go: its lines are then of like length, where
 * one that must break anyway would leave a single sign alone.
 */
export function phrased(title: string): ReactNode {
  const [, before, phrase, after] = LONG.exec(title) ?? []
  if (phrase === undefined) return title
  return (
    <>
      {before}
      <span data-long="">{phrase}</span>
      {phrased(after ?? '')}
    </>
  )
}
