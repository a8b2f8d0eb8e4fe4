/**
 * Where the columns of a wall begin, so that the tallest one is as low as it can be and none is blank: columns are filled from top
 * to bottom, in order. Gives the indexes of the cards that begin the second column and those after it.
 */
export function columnStarts(heights: readonly number[], columns: number): number[] {
  if (heights.length <= columns) return heights.slice(1).map((_, index) => index + 1)
  let [low, high] = [Math.max(...heights), heights.reduce((sum, height) => sum + height, 0)]
  for (let turn = 0; turn < 40; turn++) {
    const limit = (low + high) / 2
    if (fill(heights, limit).length + 1 <= columns) high = limit
    else low = limit
  }
  return spread(fill(heights, high), heights.length, columns)
}

/** Begins a new column whenever the next card would be too much. */
function fill(heights: readonly number[], limit: number): number[] {
  const starts: number[] = []
  let column = 0
  for (const [index, height] of heights.entries()) {
    if (index > 0 && column + height > limit) {
      starts.push(index)
      column = 0
    }
    column += height
  }
  return starts
}

/** Greedy filling may need fewer columns than there are: the last cards then begin columns of their own. */
function spread(starts: number[], cards: number, columns: number): number[] {
  const all = new Set(starts)
  for (let index = cards - 1; all.size < columns - 1 && index > 0; index--) all.add(index)
  return [...all].sort((a, b) => a - b)
}
