'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { send } from '../send.client.ts'
import type { ShownTeamwork } from './shown.ts'

type Kept = { of: string; facts: ShownTeamwork | null }

// The mark above the form and the panel beside it show the same facts, read once.
let kept: Kept = { of: '', facts: null }
const listeners = new Set<() => void>()

function keep(next: Kept): void {
  kept = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const snapshot = (): Kept => kept
const nothing: Kept = { of: '', facts: null }

/** The facts of the open document, when somebody has read them. */
export function useShownTeamwork(): ShownTeamwork | null {
  const { collectionSlug, id } = useDocumentInfo()
  const { of, facts } = useSyncExternalStore(subscribe, snapshot, () => nothing)
  return of === `${collectionSlug}:${id}` ? facts : null
}

export type LastDeed = { text: Bilingual; path: string; body: object }

/** What colleagues do with the open document: read at the beginning and when the window is come back to, and after every deed. */
export function useTeamwork() {
  const { collectionSlug, id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const facts = useShownTeamwork()
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [last, setLast] = useState<LastDeed | null>(null)
  const t = useCallback((text: Bilingual) => say(text, i18n.language), [i18n.language])
  const lost = t({ zh: '没有送达，请检查网络后重试。', en: 'It did not arrive: try again.' })

  const read = useCallback(async () => {
    if (!id || !collectionSlug) return
    const answer = await fetch(`/api/teamwork?collection=${collectionSlug}&id=${id}`, { credentials: 'same-origin' }).catch(
      () => null,
    )
    if (answer?.ok) keep({ of: `${collectionSlug}:${id}`, facts: (await answer.json()) as ShownTeamwork })
    else setError(lost)
  }, [collectionSlug, id, lost])

  useEffect(() => {
    void read()
    const lookAgain = () => document.visibilityState === 'visible' && void read()
    document.addEventListener('visibilitychange', lookAgain)
    return () => document.removeEventListener('visibilitychange', lookAgain)
  }, [read])

  /** `undo` says how the deed is taken back, from the id that it gave. */
  async function act(path: string, body: object, undo?: (id: string) => LastDeed): Promise<boolean> {
    setBusy(true)
    setError('')
    const sent = await send<{ id: string }>(`/teamwork/${path}`, body, lost)
    if (sent.ok) setLast(undo ? undo(sent.value.id) : null)
    else setError(sent.message)
    await read()
    setBusy(false)
    return sent.ok
  }

  const undoLast = () => last && void act(last.path, last.body)

  return {
    facts,
    of: { collection: collectionSlug, id },
    isSaved: Boolean(id),
    act,
    last,
    undoLast,
    error,
    isBusy,
    t,
    language: i18n.language,
  }
}

export type Teamwork = ReturnType<typeof useTeamwork>
