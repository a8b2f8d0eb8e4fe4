'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Queue } from '#reviews/desk/desk.ts'
import { COUNTED_TO, type DeskOrder, type DeskTab } from '#reviews/desk/desk-tabs.ts'
import { ask } from './ask.client.ts'
import type { FirstDesk } from './wire.ts'

/** As many as one request takes. */
const MOST_TICKED = 100

type Shown = { tab: DeskTab; order: DeskOrder }

export type DeskQueue = ReturnType<typeof useQueue>

/** The lines of a tab, as far as they were asked for, and what is ticked of them. */
export function useQueue(first: FirstDesk) {
  const [shown, setShown] = useState<Shown>({ tab: first.tab, order: first.order })
  const [queue, setQueue] = useState<Queue>(first.queue)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [holders, setHolders] = useState<Record<string, string[]>>({})
  const [isLost, setLost] = useState(false)
  const newest = useRef(0)

  /** Gives the lines, or `null` when they could not be read or others were asked for meanwhile. */
  const load = useCallback(async (what: Shown, after?: string): Promise<Queue | null> => {
    const turn = ++newest.current
    const query = new URLSearchParams({ ...what, ...(after ? { after } : {}) })
    const answer = await ask<Queue>(`/queue?${query}`)
    if (turn !== newest.current) return null
    setLost(answer === null)
    if (!answer) return null
    setShown(what)
    setQueue((before) => (after ? { ...answer, items: [...before.items, ...withoutKnown(before, answer)] } : answer))
    if (!after) setTicked(new Set())
    return answer
  }, [])

  // Everything that was here is decided, and there is more.
  useEffect(() => {
    if (queue.items.length === 0 && queue.next) void load(shown)
  }, [queue.items.length, queue.next, shown, load])

  const drop = (ids: readonly string[]) => {
    setQueue((before) => ({
      ...before,
      items: before.items.filter(({ id }) => !ids.includes(id)),
      counts: { ...before.counts, [shown.tab]: lessThan(before, { tab: shown.tab, ids }) },
    }))
    setTicked((before) => new Set([...before].filter((id) => !ids.includes(id))))
  }
  const tick = (id: string) =>
    setTicked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const tickAll = () =>
    setTicked((before) => new Set(before.size > 0 ? [] : queue.items.slice(0, MOST_TICKED).map(({ id }) => id)))
  const learn = useCallback((looking: Record<string, string[]>, counts: Queue['counts']) => {
    setHolders(looking)
    setQueue((before) => ({
      ...before,
      counts,
      items: before.items.map((item) => ({ ...item, holders: looking[item.id] ?? [] })),
    }))
  }, [])
  return { ...shown, ...queue, holders, ticked, isLost, load, drop, tick, tickAll, learn }
}

const withoutKnown = (before: Queue, { items }: Queue) => items.filter(({ id }) => !before.items.some((known) => known.id === id))

/** What is counted no further than to a limit stays there until it is counted again. */
function lessThan({ items, counts }: Queue, { tab, ids }: { tab: DeskTab; ids: readonly string[] }): number {
  const gone = items.filter(({ id }) => ids.includes(id)).length
  return counts[tab] > COUNTED_TO ? counts[tab] : Math.max(0, counts[tab] - gone)
}
