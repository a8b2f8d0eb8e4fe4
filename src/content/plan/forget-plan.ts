import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { deleteEmbargo } from './embargo.sql.ts'
import { deletePlan } from './places.sql.ts'

/** What is published has been done as planned, so that a later withdrawal does not look like a missed day. */
export const forgetPlanned: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (doc._status === 'published') await deletePlan(await queryableOf(req), { collection: collection.slug, id: String(doc.id) })
  return doc
}

export const forgetDeleted: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const [db, of] = [await queryableOf(req), { collection: collection.slug, id: String(id) }]
  await deletePlan(db, of)
  await deleteEmbargo(db, of)
}
