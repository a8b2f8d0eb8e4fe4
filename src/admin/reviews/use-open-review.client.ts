'use client'
import { useEffect, useState } from 'react'
import type { DeskQueue } from './use-queue.client.ts'
import type { FirstDesk } from './wire.ts'

/** From here on list and review stand beside each other (`desk.module.css` says the same). */
const BESIDE = '(min-width: 1000px)'

/** Which review is open. On a wide screen one always is; on a phone the list is seen first. The address names it. */
export function useOpenReview(first: FirstDesk, queue: DeskQueue) {
  const [open, setOpen] = useState<string | null>(first.open)
  const { items, tab, order } = queue

  useEffect(() => {
    if (!open && items[0] && window.matchMedia(BESIDE).matches) setOpen(items[0].id)
  }, [open, items])

  useEffect(() => {
    const query = new URLSearchParams({ tab, ...(order === 'risk' ? { order } : {}), ...(open ? { review: open } : {}) })
    window.history.replaceState(window.history.state, '', `${window.location.pathname}?${query}`)
  }, [tab, order, open])

  /** The one that many places further on, as far as there are any. */
  const step = (by: 1 | -1): string | null => {
    const at = items.findIndex(({ id }) => id === open)
    return items[at < 0 ? 0 : Math.max(0, Math.min(items.length - 1, at + by))]?.id ?? open
  }
  /** These leave the list: the next one that stays is opened in place of the open one. */
  const leave = (ids: readonly string[]) => {
    if (!open || !ids.includes(open)) return
    const at = items.findIndex(({ id }) => id === open)
    const stays = (one: { id: string }) => !ids.includes(one.id)
    setOpen((items.slice(at + 1).find(stays) ?? items.slice(0, Math.max(0, at)).findLast(stays))?.id ?? null)
  }
  return { open, setOpen, step, leave }
}
