'use client'
import { useEffect, useRef } from 'react'
import { send } from '../send.client.ts'
import type { DeskQueue } from './use-queue.client.ts'

const EVERY_MS = 25_000

type Told = { holders: Record<string, string[]>; counts: DeskQueue['counts'] }

/** Tells the others what is open here, again and again while the tab is seen, and learns what they have open. */
export function useHolds({ open, queue, mayDecide }: { open: string | null; queue: DeskQueue; mayDecide: boolean }): void {
  const { items, learn } = queue
  const seen = useRef<string[]>([])
  seen.current = items.map(({ id }) => id)

  useEffect(() => {
    let timer: number | undefined
    let isOver = false
    const tell = async () => {
      const told = await send<Told>('/review-desk/hold', { open: mayDecide ? open : null, seen: seen.current }, '')
      if (isOver) return
      if (told.ok) learn(told.value.holders, told.value.counts)
      if (!document.hidden) timer = window.setTimeout(tell, EVERY_MS)
    }
    const onVisibility = () => {
      window.clearTimeout(timer)
      if (!document.hidden) void tell()
    }
    document.addEventListener('visibilitychange', onVisibility)
    // Whoever only walks past a review with J does not take it.
    timer = window.setTimeout(tell, 400)
    return () => {
      isOver = true
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [open, mayDecide, learn])
}
