import type { Queryable } from '#platform/database.ts'
import { type Anchor, readAnchors } from './anchors.ts'
import { selectHead } from './log.sql.ts'

/** The end of the log, and where it stood when it was last kept outside the database. */
export async function readWhereItStands(
  db: Queryable,
  dataDir: string,
): Promise<{ seq: number; hash: string; anchor: Anchor | null }> {
  const [head, anchors] = await Promise.all([selectHead(db), readAnchors(dataDir)])
  return { seq: head.seq, hash: head.hash.toString('hex'), anchor: anchors.findLast(({ seq }) => seq > 0) ?? null }
}
