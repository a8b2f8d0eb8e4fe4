import { useCallback, useRef, useState } from 'react'
import { sendPhoto } from './send-photo.client.ts'

const MOST_PHOTOS = 9

/** A photo of the form: on its way, kept by the hub, or failed with a sentence (`null`: it did not get through). */
export type FormPhoto = { key: string; picture: string; file?: File } & (
  | { state: 'sending'; part: number }
  | { state: 'kept'; token: string }
  | { state: 'failed'; message: string | null }
)

export type Photos = ReturnType<typeof usePhotos>

/** The photos of one review. They go to the hub one after the other as soon as they are chosen; the form only names them. */
export function usePhotos() {
  const [photos, setPhotos] = useState<FormPhoto[]>([])
  const latest = useRef<FormPhoto[]>([])
  const queue = useRef(Promise.resolve())

  const change = useCallback((make: (before: FormPhoto[]) => FormPhoto[]) => {
    latest.current = make(latest.current)
    setPhotos(latest.current)
  }, [])

  const send = useCallback(
    (key: string) => {
      const set = (next: (photo: FormPhoto) => FormPhoto) =>
        change((all) => all.map((photo) => (photo.key === key ? next(photo) : photo)))
      set(({ picture, file }) => ({ key, picture, file, state: 'sending', part: 0 }))
      queue.current = queue.current.then(async () => {
        const file = latest.current.find((photo) => photo.key === key)?.file
        if (!file) return
        const sent = await sendPhoto(file, (part) => set(({ picture }) => ({ key, picture, file, state: 'sending', part })))
        set(({ picture }) =>
          sent.ok
            ? { key, picture: sent.thumb, state: 'kept', token: `${sent.id}.${sent.token}` }
            : { key, picture, file, state: 'failed', message: sent.message },
        )
      })
    },
    [change],
  )

  /** Takes chosen files over, as many as there is room for; false when there were more. */
  const add = useCallback(
    (files: readonly File[]): boolean => {
      const room = MOST_PHOTOS - latest.current.length
      const added = files
        .slice(0, room)
        .map((file): FormPhoto => ({ key: makeKey(), picture: URL.createObjectURL(file), file, state: 'sending', part: 0 }))
      change((all) => [...all, ...added])
      for (const { key } of added) send(key)
      return files.length <= room
    },
    [change, send],
  )

  const remove = useCallback((key: string) => change((all) => all.filter((photo) => photo.key !== key)), [change])

  /** Photos that the hub keeps already, from an earlier visit of this page. */
  const restore = useCallback(
    (kept: readonly { token: string; picture: string }[]) =>
      change((all) => [...kept.map((photo): FormPhoto => ({ ...photo, key: makeKey(), state: 'kept' })), ...all]),
    [change],
  )

  /** Resolves when nothing is on its way any more, with the names of what the hub keeps; `null` when one has failed. */
  const settle = useCallback(async (): Promise<string[] | null> => {
    await queue.current
    if (latest.current.some(({ state }) => state === 'failed')) return null
    return latest.current.flatMap((photo) => (photo.state === 'kept' ? [photo.token] : []))
  }, [])

  return { photos, add, remove, retry: send, restore, settle }
}

let made = 0
const makeKey = (): string => `photo-${++made}`
