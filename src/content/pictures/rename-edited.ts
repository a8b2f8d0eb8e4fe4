import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isStaffUser } from '#people/access.ts'
import { uploadFolder } from '../upload-folder.ts'

/**
 * A picture that is cropped, or whose middle is moved, comes in again as a new file, and so under a new name: browsers keep what stood at an
 * address for good. As Payload has it, the same names would hold other pictures.
 */
export const renameEdited: CollectionBeforeOperationHook = async ({ args, operation, req, overrideAccess }) => {
  const { id, data } = args as { id?: string; data?: Middle }
  if (operation !== 'update' || !id || req.file || !isEdited(req, data) || !(overrideAccess || isStaffUser(req.user))) return args
  const { filename } = await req.payload.findByID({ collection: 'media', id, depth: 0, req, select: { filename: true } })
  const bytes = filename ? await readFile(path.join(uploadFolder('media'), path.basename(filename))).catch(() => null) : null
  if (bytes) req.file = { data: bytes, mimetype: 'image/webp', name: filename!, size: bytes.length }
  return args
}

type Middle = { focalX?: number | null; focalY?: number | null }
type Edits = { crop?: unknown; widthInPixels?: unknown; heightInPixels?: unknown; focalPoint?: { x: number; y: number } }

/** What makes Payload read a stored file again (`shouldReupload` of its uploads). */
function isEdited({ query }: PayloadRequest, data: Middle = {}): boolean {
  const { crop, widthInPixels, heightInPixels, focalPoint } = (query?.uploadEdits ?? {}) as Edits
  if (crop || widthInPixels || heightInPixels) return true
  return focalPoint !== undefined && (focalPoint.x !== data.focalX || focalPoint.y !== data.focalY)
}
