import { inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { selectForAction } from '../act.sql.ts'
import { actWithin } from '../act.ts'
import { lengthOf, toPlainText } from '../plain-text.ts'
import { reasonCodes } from '../reason-codes.ts'
import { insertReport } from './reports.sql.ts'

export { selectReports as listReports } from './reports.sql.ts'

export const MAX_NOTE_CHARACTERS = 500

const AUTHORS_OWN = ['pii-own', 'mismatch-star']

/** What a reader can know: not whose address it is, nor what the author meant by the stars. */
export const reportReasons = reasonCodes.filter(({ value }) => !AUTHORS_OWN.includes(value))

export type Report = { review: string; code: string; note: string; person: Buffer | null; at: Date }

/**
 * Takes a reader's report: the review is marked, and stays public and counted until somebody of the staff decides. The same person
 * reporting twice is heard once. Refuses a review that is not public (`unknown`), a reason that is none (`code`), a long note (`note`).
 */
export async function reportReview(pool: Pool, report: Report): Promise<Result<null, 'unknown' | 'code' | 'note'>> {
  const { review, code, person, at } = report
  if (!reportReasons.some(({ value }) => value === code)) return fail('code', 'a reason of the list is needed')
  const note = toPlainText(report.note)
  if (lengthOf(note) > MAX_NOTE_CHARACTERS) return fail('note', `a note has at most ${MAX_NOTE_CHARACTERS} characters`)
  return inTransaction(pool, async (client) => {
    if ((await selectForAction(client, review))?.state !== 'published') return fail('unknown', 'there is no such review')
    const id = uuidv7(at)
    if (!(await insertReport(client, { id, review, person, code, note: note || null, at }))) return ok(null)
    const acted = await actWithin(client, { review, action: 'flag', actor: { kind: 'reader' }, code, detail: { report: id } }, at)
    if (!acted.ok) throw new Error(`a report was not carried out: ${acted.message}`)
    return ok(null)
  })
}
