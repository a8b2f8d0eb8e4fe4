const AT_ONCE = 1_000

/** All rows of a question that gives those after a row, some at a time; a row that `read` gave says where the next ones begin. */
export async function* readPages<Row>(
  first: Row,
  read: (page: { after: Row; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after = first; ; ) {
    const rows = await read({ after, limit: AT_ONCE })
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!
  }
}
