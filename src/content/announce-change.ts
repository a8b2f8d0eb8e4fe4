import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { announce } from '#platform/announce.ts'

/** Tells the worker, once the change is committed, that something the site shows is no longer what it was. */
export const announceChange: CollectionAfterChangeHook = async ({ collection, context, doc, req }) => {
  // A draft that saved itself: nobody but colleagues sees it, and it comes every few seconds.
  if (context.isAutosave) return doc
  await announce(req, 'content.changed', { collection: collection.slug, id: doc.id })
  return doc
}

export const announceDeletion: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await announce(req, 'content.changed', { collection: collection.slug, id })
}
