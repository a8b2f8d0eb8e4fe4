'use client'
import { useEffect, useRef } from 'react'
import { commandOf, type DeskCommand } from './keys.ts'

/** Calls `onCommand` for the keys of the desk, except while somebody types into a field or a dialog is open. */
export function useKeys(onCommand: (command: DeskCommand) => void): void {
  const latest = useRef(onCommand)
  latest.current = onCommand
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return
      const command = commandOf(event)
      if (!command) return
      event.preventDefault()
      latest.current(command)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const FIELDS = 'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"])'

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null
