import { randomBytes } from 'node:crypto'
import type { CollectionBeforeOperationHook } from 'payload'

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'application/pdf': 'pdf',
}

/** Uploaded files get names that nobody can guess and that carry nothing of the sender's computer. */
export const giveRandomFileName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    req.file.name = `${randomBytes(12).toString('hex')}.${endings[req.file.mimetype] ?? 'bin'}`
  }
  return args
}
