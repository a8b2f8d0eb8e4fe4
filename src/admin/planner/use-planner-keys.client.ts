'use client'
import { useEffect, useRef } from 'react'
import { commandOf, type PlannerCommand } from './keys.ts'

/** Calls `onCommand` for the keys of the planner, except while somebody types or a dialog is open. */
export function usePlannerKeys(onCommand: (command: PlannerCommand) => void): void {
  const latest = useRef(onCommand)
  latest.current = onCommand
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return
      const command = commandOf(event)
      const isOnItem = event.target instanceof Element && event.target.closest('[data-item]') !== null
      // Arrows scroll the page, except on an item.
      if (!command || ((command.do === 'focus' || command.do === 'move') && !isOnItem)) return
      event.preventDefault()
      latest.current(command)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const FIELDS = 'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"])'

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null
