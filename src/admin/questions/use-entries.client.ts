'use client'
import { useCallback, useState } from 'react'
import type { DeskEntry, QuestionQueue } from '#reviews/questions/desk.ts'
import type { EntryAction, EntryState } from '#reviews/questions/entry-states.ts'
import type { Wire } from '../reviews/wire.ts'
import { send } from '../send.client.ts'

export type ShownEntry = Wire<DeskEntry>
export type ShownQueue = Wire<QuestionQueue>

/** The questions and answers of one state, the open one, and what is done to it. */
export function useEntries(first: { queue: ShownQueue; state: EntryState }, lost: string) {
  const [state, setState] = useState(first.state)
  const [queue, setQueue] = useState(first.queue)
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<string | null>(null)
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)

  const load = useCallback(
    async (wanted: EntryState, at = 1) => {
      try {
        const response = await fetch(`/api/question-desk?state=${wanted}&page=${at}`, { credentials: 'same-origin' })
        if (!response.ok) throw new Error(String(response.status))
        const found = (await response.json()) as ShownQueue
        setState(wanted)
        setPage(at)
        setQueue((before) => (at > 1 ? { ...found, items: [...before.items, ...found.items] } : found))
        if (at === 1) setOpen(null)
        setError('')
      } catch {
        setError(lost)
      }
    },
    [lost],
  )

  const step = (by: 1 | -1) => {
    const at = queue.items.findIndex(({ id }) => id === open)
    setOpen(queue.items[Math.min(queue.items.length - 1, Math.max(0, at + by))]?.id ?? null)
  }

  /** What is decided leaves this list; the next one opens. A refusal reads the list anew, because it holds versions that are no more. */
  const act = async (entry: ShownEntry, action: EntryAction, code?: string) => {
    if (isBusy) return
    setBusy(true)
    const { kind, id, version } = entry
    const sent = await send('/question-actions', { kind, id, version, action, code }, lost)
    setBusy(false)
    if (!sent.ok) {
      await load(state)
      return setError(sent.message)
    }
    const at = queue.items.findIndex((one) => one.id === id)
    const items = queue.items.filter((one) => one.id !== id)
    setError('')
    setQueue({ ...queue, items, pending: Math.max(0, queue.pending - (state === 'pending' ? 1 : 0)) })
    setOpen(items[Math.min(at, items.length - 1)]?.id ?? null)
    if (items.length === 0) void load(state)
  }

  return { state, ...queue, page, open, error, isBusy, load, step, act, setOpen, item: queue.items.find(({ id }) => id === open) }
}
