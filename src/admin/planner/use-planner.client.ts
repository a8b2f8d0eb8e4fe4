'use client'
import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { send } from '../send.client.ts'
import { type Entry, entriesOf, type FirstPlanner, placedAt } from './entries.ts'

type Standing = Pick<Entry, 'collection' | 'id' | 'at' | 'job'>
/** A move is taken back by moving; anything else by what the server is told then. */
export type PlannerUndo = { number: number; at: number; text: Bilingual } & (
  | { key: string; to: string | null }
  | { path: string; body: object; done: Bilingual }
)
type WayBack = { path: string; body: object; done: Bilingual }
type Options = { isTold?: boolean }
type Told = { key: string; to: string | null; isTold: boolean; text: Bilingual; number?: number }

const UNDOS_KEPT = 20

/** The entries on the screen and what is done to them: moved at once, told to the server one after the other, put back when refused. */
export function usePlanner(first: FirstPlanner) {
  const { i18n } = useTranslation()
  const router = useRouter()
  const t = useCallback((text: Bilingual) => say(text, i18n.language), [i18n.language])
  const [entries, setEntries] = useState(() => entriesOf(first))
  const [undos, setUndos] = useState<PlannerUndo[]>([])
  const [error, setError] = useState('')
  const [said, setSaid] = useState<Bilingual | null>(null)
  const [asking, setAsking] = useState<{ entry: Entry; to: string } | null>(null)
  const standing = useRef(new Map<string, Standing>())
  const queue = useRef(Promise.resolve())
  const waiting = useRef(0)
  const moves = useRef(0)

  useEffect(() => {
    const fresh = entriesOf(first)
    for (const entry of fresh) if (waiting.current === 0) standing.current.set(entry.key, entry)
    if (waiting.current === 0) setEntries(fresh)
  }, [first])

  const place = (key: string, at: string | null) =>
    setEntries((before) => before.map((entry) => (entry.key === key ? placedAt(entry, at, new Date()) : entry)))

  const lost = t({ zh: '没有送达，请检查网络后重试。', en: 'It did not arrive: try again.' })

  /** One after the other, each from where the last one left it. What was refused is put back, and cannot be undone. */
  async function tell({ key, to, isTold, text, number }: Told): Promise<void> {
    const from = standing.current.get(key)
    if (!from) return
    const { collection, id, job, at } = from
    const body = { collection, id, job, from: at, to, isTold }
    const sent = await send<{ at: string | null; job: string | null }>('/planner/move', body, lost)
    waiting.current--
    if (sent.ok) {
      standing.current.set(key, { ...from, ...sent.value })
      setSaid(text)
    } else {
      setError(sent.message)
      place(key, at)
    }
    // A schedule that failed has become another one: there is no way back to a time that is over.
    const isFinal = !sent.ok || sent.value.job !== job
    if (isFinal) setUndos((before) => before.filter((undo) => undo.number !== number))
    if (waiting.current === 0) router.refresh()
  }

  function putAndTell(told: Told): void {
    place(told.key, told.to)
    waiting.current++
    queue.current = queue.current.then(() => tell(told))
  }

  /** Moves an entry; the start of an announced live only once the colleague has said yes. */
  function move(entry: Entry, to: string | null, text: Bilingual, { isTold = false }: Options = {}): void {
    if (entry.at === to || !first.mayPlan || !entry.isMovable) return
    const isAnnounced = entry.source === 'live' && entry.isPublic
    if (isAnnounced && to && !isTold) {
      setAsking({ entry, to })
      return
    }
    setError('')
    setAsking(null)
    const number = ++moves.current
    setUndos((before) => [...before, { number, key: entry.key, to: entry.at, at: Date.now(), text }].slice(-UNDOS_KEPT))
    putAndTell({ key: entry.key, to, isTold, text, number })
  }

  /** Takes the last move back; whoever moved it knows that readers were told. */
  function undo(): void {
    const last = undos.at(-1)
    if (!last) return
    setUndos(undos.slice(0, -1))
    if ('path' in last) return void act(last.path, last.body, last.done)
    putAndTell({ key: last.key, to: last.to, isTold: true, text: { zh: '已撤销移动', en: 'The move is undone' } })
  }

  /** Anything but a move: asks the server, and reads the plan anew. `back` says how it is taken back. */
  async function act<T>(path: string, body: unknown, text: Bilingual, back?: (done: T) => WayBack): Promise<T | null> {
    setError('')
    const sent = await send<T>(path, body, lost)
    if (!sent.ok) setError(sent.message)
    else setSaid(text)
    if (sent.ok && back) {
      const undo = { number: ++moves.current, at: Date.now(), text, ...back(sent.value) }
      setUndos((before) => [...before, undo].slice(-UNDOS_KEPT))
    }
    router.refresh()
    return sent.ok ? sent.value : null
  }

  return { entries, undos, error, said, asking, t, language: i18n.language, move, undo, act, setAsking, setError }
}

export type PlannerDesk = ReturnType<typeof usePlanner>
