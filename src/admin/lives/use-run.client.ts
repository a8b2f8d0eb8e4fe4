'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RunLine } from '#content/run-sheet/run-sheet.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { send } from '../send.client.ts'

/** So often the sheet is asked for anew: the host’s tablet follows the phone of whoever ticks. */
const EVERY_MS = 4_000
const UNDO_MS = 10_000

export type Run = {
  lines: RunLine[]
  error: string
  /** The order before the last change, while it may be taken back. */
  canUndo: boolean
  tick: (line: string, isDone: boolean) => Promise<void>
  reorder: (to: RunLine[]) => Promise<void>
  undo: () => Promise<void>
}

const idsOf = (lines: readonly RunLine[]): string[] => lines.map(({ id }) => id)

/** What moves up is shown earlier: the minutes stay where they are. */
export const withMinutesInPlace = (to: readonly RunLine[], before: readonly RunLine[]): RunLine[] =>
  to.map((line, place) => ({ ...line, minute: before[place]!.minute }))

/** The run sheet as it stands, changed at once here and kept there; what was not kept goes back. */
export function useRun(live: string, first: RunLine[], t: (text: Bilingual) => string): Run {
  const [lines, setLines] = useState(first)
  const [error, setError] = useState('')
  const [before, setBefore] = useState<RunLine[] | null>(null)
  const saving = useRef(0)
  /** What is sent waits for what was sent before: an order is refused that does not begin where the other ended. */
  const former = useRef<Promise<unknown>>(Promise.resolve())
  const lost = t({ zh: '没有送达，请检查网络后重试。', en: 'It did not arrive: try again.' })

  const renew = useCallback(async () => {
    if (document.hidden || saving.current > 0) return
    const answer = await fetch(`/api/lives/run?live=${live}`, { credentials: 'same-origin' }).catch(() => null)
    if (!answer?.ok) return
    const { lines: newest } = (await answer.json()) as { lines: RunLine[] }
    if (saving.current === 0) setLines(newest)
  }, [live])

  useEffect(() => {
    const timer = setInterval(() => void renew(), EVERY_MS)
    return () => clearInterval(timer)
  }, [renew])

  useEffect(() => {
    if (!before) return
    const timer = setTimeout(() => setBefore(null), UNDO_MS)
    return () => clearTimeout(timer)
  }, [before])

  const keep = async (path: string, body: object): Promise<boolean> => {
    saving.current++
    setError('')
    const sending = former.current.then(() => send(path, body, lost))
    former.current = sending.catch(() => {})
    const sent = await sending
    saving.current--
    if (sent.ok) return true
    setError(sent.message)
    await renew()
    return false
  }

  const save = async (to: RunLine[]): Promise<boolean> => {
    const from = lines
    setLines(withMinutesInPlace(to, from))
    return keep('/lives/run/order', { live, from: idsOf(from), to: idsOf(to) })
  }

  return {
    lines,
    error,
    canUndo: before !== null,
    tick: async (line, isDone) => {
      setLines(lines.map((one) => (one.id === line ? { ...one, doneAt: isDone ? new Date().toISOString() : null } : one)))
      await keep('/lives/run/tick', { live, line, isDone })
    },
    reorder: async (to) => {
      const from = lines
      if (idsOf(to).join() === idsOf(from).join()) return
      if (await save(to)) setBefore(from)
    },
    undo: async () => {
      if (!before) return
      const order = new Map(before.map(({ id }, place) => [id, place]))
      setBefore(null)
      await save([...lines].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)))
    },
  }
}
