/** A cell that is not what its facts give: `kept` and `recounted` are null where there is no such cell. */
export type CellDifference = {
  /** A content, a whole type, or the row of a scorecard (`type articles`) that orders were counted for. */
  content: string
  channel: number | null
  kept: Record<string, number> | null
  recounted: Record<string, number> | null
}
