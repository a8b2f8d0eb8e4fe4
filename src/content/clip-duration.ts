import type { CollectionBeforeChangeHook } from 'payload'

/** A short video made of a file is as long as its clip. */
export const copyClipDuration: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const source = data.source ?? originalDoc?.source
  const file = data.file === undefined ? originalDoc?.file : data.file
  if (source === 'channels' || !file) return data
  const clip = await req.payload.findByID({
    collection: 'clips',
    id: typeof file === 'object' ? file.id : file,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (clip?.durationSeconds != null) data.durationSeconds = clip.durationSeconds
  return data
}
