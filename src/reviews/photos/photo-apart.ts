import { type Apart, workApart } from '#platform/process-apart.ts'
import { type PhotoResult, unreadable } from './photo.ts'
import { refusePhoto } from './refuse-photo.ts'

const photos: Apart<PhotoResult> = {
  name: 'photos',
  file: 'src/reviews/photos/photo-child.ts',
  jobMs: 20_000,
  mostWaiting: 20,
  lost: { ok: false, message: unreadable },
}

/**
 * `remakePhoto` in a process apart, one photo at a time. Throws when twenty are waiting or the process cannot be started; a photo
 * that ends or stalls that process is refused as damaged.
 */
export async function remakePhotoApart(bytes: Uint8Array): Promise<PhotoResult> {
  const refused = refusePhoto(bytes)
  return refused ? { ok: false, message: refused } : workApart(photos, bytes)
}
