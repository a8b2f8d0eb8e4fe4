'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { Entry } from './entries.ts'

/** An item that is moved by keys is drawn anew in another day: it keeps the focus. */
export function useItemFocus(root: RefObject<HTMLDivElement | null>, entries: readonly Entry[]) {
  const kept = useRef<string | null>(null)
  useEffect(() => {
    if (kept.current === null || entries.length === 0) return
    const item = items(root.current).find(({ dataset }) => dataset.item === kept.current)
    kept.current = null
    item?.focus()
  }, [entries, root])
  return {
    keep: (key: string) => {
      kept.current = key
    },
    focused: focusedItem,
  }
}

/** The day that the focus stands in. */
export function dayAt(root: HTMLElement | null): string | undefined {
  const at = document.activeElement
  if (!root?.contains(at)) return undefined
  return at?.closest<HTMLElement>('[data-day]')?.dataset.day
}

/** Takes the focus to the item above, below, or of the next day to that side that has one. */
export function focusNear(root: HTMLElement | null, step: 'left' | 'right' | 'up' | 'down'): void {
  const all = items(root)
  const at = all.findIndex(({ dataset }) => dataset.item === focusedItem())
  const target = step === 'up' ? all[at - 1] : step === 'down' ? all[at + 1] : ofNextDay(all, dayAt(root) ?? '', step)
  target?.focus()
}

function ofNextDay(all: HTMLElement[], day: string, step: 'left' | 'right'): HTMLElement | undefined {
  const of = (item: HTMLElement) => item.closest<HTMLElement>('[data-day]')?.dataset.day ?? ''
  if (step === 'right') return all.find((item) => of(item) > day)
  const last = all.findLast((item) => of(item) !== '' && of(item) < day)
  return last && all.find((item) => of(item) === of(last))
}

function focusedItem(): string | undefined {
  const at = document.activeElement
  return at instanceof HTMLElement ? at.dataset.item : undefined
}

const items = (root: HTMLElement | null): HTMLElement[] => [...(root?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
