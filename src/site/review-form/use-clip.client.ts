import { useCallback, useRef, useState } from 'react'
import { type SentClip, sendClip } from './send-clip.client.ts'

/** The clip of a review: on its way, kept by the hub, or failed with a sentence (`null`: it did not get through). */
export type FormClip =
  | { state: 'sending'; file: File; part: number }
  | ({ state: 'kept' } & SentClip)
  | { state: 'failed'; file: File; message: string | null }

/** The one clip of a review goes to the hub as soon as it is chosen; the form only names it. */
export function useClip() {
  const [clip, setClip] = useState<FormClip | null>(null)
  const latest = useRef<FormClip | null>(null)
  const sending = useRef(Promise.resolve())

  const change = useCallback((next: FormClip | null) => {
    latest.current = next
    setClip(next)
  }, [])

  const send = useCallback(
    (file: File) => {
      change({ state: 'sending', file, part: 0 })
      const isOurs = () => latest.current?.state === 'sending' && latest.current.file === file
      sending.current = sendClip(file, (part) => {
        if (isOurs()) change({ state: 'sending', file, part })
      }).then((sent) => {
        if (!isOurs()) return
        change(sent.ok ? { state: 'kept', ...sent.clip } : { state: 'failed', file, message: sent.message })
      })
    },
    [change],
  )

  const remove = useCallback(() => change(null), [change])

  const retry = useCallback(() => {
    if (latest.current?.state === 'failed') send(latest.current.file)
  }, [send])

  /** A clip that the hub keeps already, from an earlier visit of this page. */
  const restore = useCallback((kept: SentClip) => change({ state: 'kept', ...kept }), [change])

  /** Resolves when it is not on its way any more: with what the hub keeps, `undefined` without one, `null` when it has failed. */
  const settle = useCallback(async (): Promise<SentClip | null | undefined> => {
    await sending.current
    const now = latest.current
    return now === null ? undefined : now.state === 'kept' ? now : null
  }, [])

  return { clip, send, remove, retry, restore, settle }
}
