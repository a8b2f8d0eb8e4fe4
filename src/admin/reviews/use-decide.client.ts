'use client'
import { useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { type ReviewAction, reviewActions } from '#reviews/review-actions.ts'
import { send } from '../send.client.ts'
import type { BulkResult } from './bulk-endpoint.ts'

export type Decision = { review: string; version: number }
export type Undo = { entries: Decision[]; text: Bilingual; at: number }
export type Failed = { review: string; message: string; isConflict: boolean; label?: string }

type Deciding = { say: (text: Bilingual) => string; onDone: (reviews: string[]) => void; onFailed: (failed: Failed[]) => void }

export const UNDO_MS = 10_000

/** Decides about one or many, and remembers the last decision for as long as it can be undone. */
export function useDecide({ say, onDone, onFailed }: Deciding) {
  const [isBusy, setBusy] = useState(false)
  const [undo, setUndo] = useState<Undo | null>(null)

  async function post(action: ReviewAction, decisions: Decision[], code?: string): Promise<BulkResult[]> {
    setBusy(true)
    const sent = await send<{ results: BulkResult[] }>('/review-actions/bulk', { action, decisions, code }, say(lost))
    setBusy(false)
    const all = sent.ok ? sent.value.results : decisions.map((one) => ({ ...one, ok: false, status: 0, message: sent.message }))
    const failed = all.filter(({ ok }) => !ok)
    if (failed.length > 0) onFailed(failed.map(toFailed))
    return all.filter(({ ok }) => ok)
  }

  return {
    isBusy,
    undo,
    forget: () => setUndo(null),
    decide: async (action: ReviewAction, decisions: Decision[], code?: string) => {
      if (isBusy || decisions.length === 0) return
      setUndo(null)
      const done = await post(action, decisions, code)
      if (done.length === 0) return
      setUndo({ entries: done.map(toDecision), text: wordsOf(action, done.length), at: Date.now() })
      onDone(done.map(({ review }) => review))
    },
    /** Gives the reviews that wait again. */
    takeBack: async (): Promise<string[]> => {
      if (!undo || isBusy) return []
      setUndo(null)
      return (await post('undo', undo.entries)).map(({ review }) => review)
    },
  }
}

const toDecision = ({ review, version = 0 }: BulkResult): Decision => ({ review, version })

const toFailed = ({ review, message = '', status }: BulkResult): Failed => ({ review, message, isConflict: status === 409 })

function wordsOf(action: ReviewAction, count: number): Bilingual {
  const { zh, en } = reviewActions[action].label
  return { zh: `${zh}：${count} 条`, en: `${count} ${en}` }
}

const lost = { zh: '没有送达，请检查网络后重试。', en: 'It did not arrive: try again.' }
