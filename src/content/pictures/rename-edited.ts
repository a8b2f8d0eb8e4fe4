import { link, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isStaffUser } from '#people/access.ts'
import { uploadFolder } from '../upload-folder.ts'

/** Second names of stored files while Payload takes the first ones away. */
export const KEPT = '.kept'

/**
 * A picture that is cropped, or whose middle is moved, comes in again as a new file, and so under a new name: browsers keep what stood at an
 * address for good. As Payload has it, the same names would hold other pictures.
 */
export const renameEdited: CollectionBeforeOperationHook = async ({ args, operation, req, overrideAccess }) => {
  const { id, data } = args as { id?: string; data?: Middle }
  if (operation !== 'update' || !id || req.file || !isEdited(req, data) || !(overrideAccess || isStaffUser(req.user))) return args
  const { filename } = await req.payload.findByID({ collection: 'media', id, depth: 0, req, select: { filename: true } })
  const name = path.basename(filename ?? '')
  const bytes = name ? await readFile(inFolder(name)).catch(() => null) : null
  if (!bytes) return args
  for (const file of await filesOf(name)) await link(inFolder(file), inFolder(file + KEPT)).catch(() => {})
  // Not the hook's own `context`: the reading above has given the request another one.
  req.context.editedPicture = name
  req.file = { data: bytes, mimetype: 'image/webp', name, size: bytes.length }
  return args
}

/** Payload takes the stored files away before it knows whether the change is taken: they are put back, and swept up once no row names them. */
export const putBackEdited: CollectionBeforeChangeHook = async ({ context, data }) => {
  if (typeof context.editedPicture === 'string') await putBack(context.editedPicture)
  return data
}

/** Gives the files of a picture their first names again. */
export async function putBack(name: string): Promise<void> {
  const kept = (await filesOf(name)).filter((file) => file.endsWith(KEPT))
  for (const file of kept) await rename(inFolder(file), inFolder(file.slice(0, -KEPT.length)))
}

const inFolder = (file: string): string => path.join(uploadFolder('media'), file)

const filesOf = async (name: string): Promise<string[]> => {
  const { name: stem } = path.parse(name)
  return (await readdir(uploadFolder('media'))).filter((file) => file.startsWith(`${stem}.`) || file.startsWith(`${stem}-`))
}

type Middle = { focalX?: number | null; focalY?: number | null }
type Edits = { crop?: unknown; widthInPixels?: unknown; heightInPixels?: unknown; focalPoint?: { x: number; y: number } }

/** What makes Payload read a stored file again (`shouldReupload` of its uploads). */
function isEdited({ query }: PayloadRequest, data: Middle = {}): boolean {
  const { crop, widthInPixels, heightInPixels, focalPoint } = (query?.uploadEdits ?? {}) as Edits
  if (crop || widthInPixels || heightInPixels) return true
  return focalPoint !== undefined && (focalPoint.x !== data.focalX || focalPoint.y !== data.focalY)
}
