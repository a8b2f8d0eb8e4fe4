import type { Queryable } from '#platform/database.ts'
import { foldToLine } from '#reviews/screening/folded-text.ts'
import { searchKinds } from './kinds.ts'
import { readAloud, runsOf } from './lexemes.ts'
import { selectNamesShown } from './nearest.sql.ts'

const MOST = 4
const named = searchKinds.filter(({ shown }) => shown === 'on-sale' || shown === 'unbinned').map(({ slug }) => slug)

/**
 * Names of products, topics and columns that sound nearly like what was typed, the nearest first: a wrong character of the right
 * sound, a letter too many. At most 4.
 */
export async function findNearest(db: Queryable, key: string): Promise<string[]> {
  const typed = soundOf(key)
  const allowed = mistakesOf(typed.length)
  if (allowed === null) return []
  const names = [...new Set(await selectNamesShown(db, named))]
  return names
    .map((name) => ({ name, mistakes: mistakesWithin(typed, soundOf(foldToLine(name))) }))
    .filter(({ mistakes }) => mistakes <= allowed)
    .sort((a, b) => a.mistakes - b.mistakes || a.name.length - b.name.length)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** How many wrong letters a sound of this length may have; `null` when it is too short, or too long, to say anything. */
const mistakesOf = (length: number): number | null => (length < 3 || length > 40 ? null : length < 5 ? 0 : length < 9 ? 1 : 2)

const soundOf = (line: string): string =>
  runsOf(line)
    .map(({ text, isHan }) => (isHan ? readAloud(text).join('') : text))
    .join('')

/** The fewest letters to change, add or leave out so that `typed` stands somewhere in `sound`. */
function mistakesWithin(typed: string, sound: string): number {
  let above = new Array<number>(sound.length + 1).fill(0)
  for (const [row, letter] of [...typed].entries()) {
    const line = [row + 1]
    for (let column = 1; column <= sound.length; column++) {
      const changed = above[column - 1]! + (sound[column - 1] === letter ? 0 : 1)
      line.push(Math.min(changed, above[column]! + 1, line[column - 1]! + 1))
    }
    above = line
  }
  return Math.min(...above)
}
