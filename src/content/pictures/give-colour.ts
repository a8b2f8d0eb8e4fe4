import type { CollectionBeforeChangeHook } from 'payload'
import { findColour } from './colour.ts'

/** A new file, or one that was cropped anew, gets its colour at once, and its copies in AVIF later. */
export const giveColour: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (!req.file) return data
  return { ...data, colour: await findColour(req.file.data).catch(() => null), avif: null }
}
