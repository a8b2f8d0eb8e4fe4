'use client'
import { useEffect, useRef } from 'react'

/**
 * Calls `onCommand` for what `read` makes of a key, except while somebody types into a field or a dialog is open. Keys without a command
 * are the browser's.
 */
export function useKeys<Command>(read: (event: KeyboardEvent) => Command | null, onCommand: (command: Command) => void): void {
  const latest = useRef({ read, onCommand })
  latest.current = { read, onCommand }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return
      const command = latest.current.read(event)
      if (!command) return
      event.preventDefault()
      latest.current.onCommand(command)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const FIELDS = 'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"])'

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null
