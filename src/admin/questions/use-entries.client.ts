'use client'
import { useCallback, useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import type { DeskEntry, QuestionQueue } from '#reviews/questions/desk.ts'
import { type EntryAction, type EntryKind, type EntryState, entryActions } from '#reviews/questions/entry-states.ts'
import type { Wire } from '../reviews/wire.ts'
import { send } from '../send.client.ts'

export type ShownEntry = Wire<DeskEntry>
export type ShownQueue = Wire<QuestionQueue>
type Undoable = { kind: EntryKind; id: string; version: number; text: Bilingual; at: number }

/** The questions and answers of one state, the open one, what is done to it, and the last decision for as long as it can be undone. */
export function useEntries(first: { queue: ShownQueue; state: EntryState }, lost: string) {
  const [state, setState] = useState(first.state)
  const [queue, setQueue] = useState(first.queue)
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<string | null>(null)
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [undo, setUndo] = useState<Undoable | null>(null)

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

  /** A refusal reads the list anew, because it holds versions that are no more. */
  const post = async (body: { kind: EntryKind; id: string; version: number; action: EntryAction; code?: string }) => {
    setBusy(true)
    setUndo(null)
    const sent = await send<{ version: number }>('/question-actions', body, lost)
    setBusy(false)
    if (sent.ok) return sent.value
    await load(state)
    setError(sent.message)
    return null
  }

  /** What is decided leaves this list; the next one opens. */
  const act = async (entry: ShownEntry, action: EntryAction, code?: string) => {
    if (isBusy) return
    const { kind, id } = entry
    const done = await post({ kind, id, version: entry.version, action, code })
    if (!done) return
    const at = queue.items.findIndex((one) => one.id === id)
    const items = queue.items.filter((one) => one.id !== id)
    setError('')
    setUndo({ kind, id, version: done.version, text: wordsOf(action), at: Date.now() })
    setQueue({ ...queue, items, pending: Math.max(0, queue.pending - (state === 'pending' ? 1 : 0)) })
    setOpen(items[Math.min(at, items.length - 1)]?.id ?? null)
    if (items.length === 0) void load(state)
  }

  /** It stands where it stood, and opens. */
  const takeBack = async () => {
    if (!undo || isBusy) return
    const { kind, id, version } = undo
    if (!(await post({ kind, id, version, action: 'undo' }))) return
    await load(state)
    setOpen(id)
  }
  const forget = () => setUndo(null)

  const item = queue.items.find(({ id }) => id === open)
  return { state, ...queue, page, open, error, isBusy, undo, load, step, act, takeBack, forget, setOpen, item }
}

function wordsOf(action: EntryAction): Bilingual {
  const { zh, en } = entryActions[action].label
  return { zh: `${zh}：1 条`, en: `1 ${en}` }
}
