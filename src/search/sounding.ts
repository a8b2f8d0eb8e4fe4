import { foldToLine } from '#reviews/screening/folded-text.ts'
import { readAloud, runsOf } from './lexemes.ts'

/** How something was typed: as it sounds, or by the initials of its syllables. */
export type Sound = { typed: string; isInitials: boolean }

/** The parts of a text that sound like what was typed, as they stand there: 茶白 for `chabai`, `chab` and the initials `cb`. */
export function findSounding(text: string, sounds: readonly Sound[]): string[] {
  if (sounds.length === 0) return []
  const runs = runsOf(foldToLine(text)).filter(({ isHan }) => isHan)
  return runs.flatMap(({ text: run }) => {
    const [characters, syllables] = [[...run], readAloud(run)]
    return sounds.flatMap(({ typed, isInitials }) => {
      const spoken = isInitials ? syllables.map((syllable) => syllable[0] ?? '') : syllables
      return characters.flatMap((_, from) => {
        const length = spokenLength(spoken.slice(from), typed)
        return length === null ? [] : [characters.slice(from, from + length).join('')]
      })
    })
  })
}

/** How many syllables it takes until all that was typed is said; `null` when they say something else. */
function spokenLength(syllables: readonly string[], typed: string): number | null {
  let said = ''
  for (const [index, syllable] of syllables.entries()) {
    said += syllable
    if (said.startsWith(typed)) return index + 1
    if (syllable === '' || !typed.startsWith(said)) return null
  }
  return null
}
