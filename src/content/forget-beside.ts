import type { CollectionAfterDeleteHook } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { deleteAutosave } from './autosave/autosave.sql.ts'
import { deleteCommentsOf } from './teamwork/comment.sql.ts'
import { deleteHandoversOf } from './teamwork/handover.sql.ts'

/** What colleagues said and handed over beside a document goes with it. */
export const forgetBeside: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const [db, of] = [await queryableOf(req), { collection: collection.slug, id: String(id) }]
  await deleteAutosave(db, of)
  await deleteHandoversOf(db, of)
  await deleteCommentsOf(db, of)
}
