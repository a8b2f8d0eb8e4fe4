/** The 3,755 signs of GB 2312, level 1: what nearly every Chinese text is written with, in the order of that standard. */
export function levelOneSigns(): string[] {
  const read = new TextDecoder('gbk')
  const rows = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, row) => FIRST_ROW + row)
  return rows.flatMap((row) =>
    Array.from({ length: (row === LAST_ROW ? LAST_CELL_OF_LAST_ROW : LAST_CELL) - FIRST_CELL + 1 }, (_, cell) =>
      read.decode(Uint8Array.of(row, FIRST_CELL + cell)),
    ),
  )
}

const [FIRST_ROW, LAST_ROW] = [0xb0, 0xd7]
const [FIRST_CELL, LAST_CELL, LAST_CELL_OF_LAST_ROW] = [0xa1, 0xfe, 0xf9]
