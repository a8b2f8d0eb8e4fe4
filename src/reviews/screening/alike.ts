import type { Queryable } from '#platform/database.ts'
import { type OtherText, selectAlike } from './copied-text.sql.ts'
import { likeness, printText } from './text-print.ts'

/** From here on two texts are no accident. */
const ALIKE_PERCENT = 60

export type Alike = Omit<OtherText, 'isEqual'> & { percent: number }

/** Reviews that say the same as `text`, or nearly, the likest first. Texts of fewer than eight characters are like nothing. */
export async function findAlike(
  db: Queryable,
  { review, text, isBefore }: { review: string; text: string; isBefore: boolean },
): Promise<Alike[]> {
  const print = printText(text)
  if (!print) return []
  const others = await selectAlike(db, { review, print, isBefore })
  return others
    .map(({ isEqual, ...other }) => ({ ...other, percent: isEqual ? 100 : likeness(text, other.text) }))
    .filter(({ percent }) => percent >= ALIKE_PERCENT)
    .sort((a, b) => b.percent - a.percent || (a.id < b.id ? -1 : 1))
}
