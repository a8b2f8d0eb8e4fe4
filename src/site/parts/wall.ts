/** Where a card of a wall stands: its column, the row its top is in, and over how many rows it reaches; all from 1. */
export type Place = { column: number; row: number; span: number }

/** Rows of the grid under a wall, in the look's pixels; fine enough to stack cards of any height. */
const WALL_ROW = 8

/** Columns that end this close to each other begin anew on one line: a step that small looks like a mistake. */
const NEARLY_LEVEL = 6

/**
 * Puts each card, in order, under the lowest end of a column, the left one of two: no column stays blank while another has two
 * cards, and columns that are nearly level, each with a card since they last were, go on level. Takes heights in the look's pixels, roughly; a card that proves taller makes its rows taller and overlaps nothing.
 */
export function placeCards(heights: readonly number[], columns: number): Place[] {
  const ends: number[] = Array(columns).fill(0)
  let level = 0
  return heights.map((height) => {
    const span = Math.max(1, Math.ceil(height / WALL_ROW))
    const lowest = Math.max(...ends)
    const isNearlyLevel = lowest - Math.min(...ends) <= NEARLY_LEVEL
    if (isNearlyLevel && ends.every((end) => end > level)) {
      ends.fill(lowest)
      level = lowest
    }
    const column = ends.indexOf(Math.min(...ends))
    const row = ends[column]! + 1
    ends[column] = ends[column]! + span
    return { column: column + 1, row, span }
  })
}
