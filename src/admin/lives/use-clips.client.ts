'use client'
import { useEffect, useState } from 'react'
import type { Clip } from '#content/replay-clips/clips.ts'

const EVERY_MS = 1_000

export const isCutting = ({ cut }: Clip): boolean => cut?.state === 'waiting' || cut?.state === 'cutting'

/** The clips of a live as they stand: asked for again every second while one is being cut. */
export function useClips(live: string, first: Clip[]): { clips: Clip[]; refresh: () => Promise<void> } {
  const [clips, setClips] = useState(first)
  const refresh = async () => {
    const answer = await fetch(`/api/lives/clips?live=${live}`, { credentials: 'same-origin' }).catch(() => null)
    if (answer?.ok) setClips(((await answer.json()) as { clips: Clip[] }).clips)
  }
  const isOpen = clips.some(isCutting)
  useEffect(() => {
    if (!isOpen) return
    const timer = setInterval(() => void refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isOpen])
  return { clips, refresh }
}
