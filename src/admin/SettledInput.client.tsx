'use client'

import { type MouseEvent, type ReactNode, useRef } from 'react'

/**
 * Holds a click until the texts have handed over what was typed: the editor does so in the browser's idle time, half a
 * second late at most, and a form sent before that would lack the last words.
 */
export function SettledInput({ children }: { children: ReactNode }) {
  const isReleased = useRef(false)

  const hold = (event: MouseEvent) => {
    if (isReleased.current || !(event.target instanceof HTMLElement)) return
    const { target } = event
    event.preventDefault()
    event.stopPropagation()
    afterIdle(() => {
      isReleased.current = true
      target.click()
      isReleased.current = false
    })
  }

  return (
    <div onClickCapture={hold} style={{ display: 'contents' }}>
      {children}
    </div>
  )
}

/** Idle callbacks run in the order they were asked for. Safari has none: there the editor waits for a frame. */
function afterIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => setTimeout(act), { timeout: 600 })
  else setTimeout(act, 200)
}
