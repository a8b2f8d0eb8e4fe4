import { useCallback } from 'react'
import type { ShownMedia } from './shown-media.ts'
import { useClip } from './use-clip.client.ts'
import { usePhotos } from './use-photos.client.ts'

export type Media = ReturnType<typeof useMedia>

/** The photos of a review, or its clip. */
export function useMedia() {
  const photos = usePhotos()
  const film = useClip()
  const [settlePhotos, settleClip] = [photos.settle, film.settle]

  /** Names for the form what the hub keeps, once nothing is on its way any more; the field in which something failed. */
  const settle = useCallback(
    async (form: FormData, suffix = ''): Promise<'photos' | 'clip' | null> => {
      const [kept, clip] = [await settlePhotos(), await settleClip()]
      if (!kept) return 'photos'
      if (clip === null) return 'clip'
      for (const token of kept) form.append(`photo${suffix}`, token)
      if (clip) form.set(`clip${suffix}`, clip.token)
      if (clip?.posterToken) form.set(`poster${suffix}`, clip.posterToken)
      return null
    },
    [settlePhotos, settleClip],
  )
  return { photos, film, settle }
}

/** Whether somebody may be recognised in it. */
export const holdsPictures = ({ photos, film }: Media): boolean => photos.photos.length > 0 || film.clip !== null

export const shownMedia = ({ photos, film: { clip } }: Media): ShownMedia => ({
  pictures: photos.photos.map(({ picture }) => picture),
  clip: clip?.state === 'kept' ? { src: clip.src, poster: clip.poster } : null,
})
