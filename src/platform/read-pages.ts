const AT_ONCE = 1_000

/** All rows of a question that gives those after a row, some at a time; what names the last row that `read` gave is where the next ones begin. */
export async function* readPages<Row extends Name, Name = Row>(
  first: Name,
  read: (page: { after: Name; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after: Name = first; ; ) {
    const rows = await read({ after, limit: AT_ONCE })
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!
  }
}
