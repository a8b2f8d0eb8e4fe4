'use client'
import {
  useAllFormFields,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useTranslation,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { send } from '../send.client.ts'

/** So long nobody typed before it is saved; whoever never stops is saved after the longer one. */
const PAUSE_MS = 1_500
const LONGEST_MS = 15_000
const AGAIN_MS = 10_000

export type AutosaveState = { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved'; at: Date } | { kind: 'failed'; why: string }

/**
 * Saves the form of a draft while somebody writes, never in the middle of an input method's composition. The answer changes nothing in
 * the form, so that nothing typed meanwhile can be lost.
 */
export function useAutosave() {
  const { collectionSlug, data, id } = useDocumentInfo()
  const { getData, setModified } = useForm()
  const { reportUpdate } = useDocumentEvents()
  const { i18n } = useTranslation()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' })
  const [turn, setTurn] = useState(0)
  const isComposing = useComposing(() => setTurn((before) => before + 1))
  const saved = useRef({ json: '', updatedAt: '' })
  const firstUnsaved = useRef(0)
  const isBusy = useRef(false)
  const t = useCallback((text: Bilingual) => say(text, i18n.language), [i18n.language])

  const updatedAt = typeof data?.updatedAt === 'string' ? data.updatedAt : ''
  // A save by hand is newer than what was saved by itself, and whatever that one complained of is over.
  if (updatedAt > saved.current.updatedAt) saved.current.updatedAt = updatedAt
  useEffect(() => {
    if (updatedAt) setState({ kind: 'idle' })
  }, [updatedAt])

  const save = useCallback(async () => {
    const values = getData()
    const json = JSON.stringify(values)
    if (isBusy.current) return
    // Typed and taken back again.
    if (json === saved.current.json) return setModified(false)
    isBusy.current = true
    setState({ kind: 'saving' })
    const body = { collection: collectionSlug, id, values, expected: saved.current.updatedAt }
    const sent = await send<{ updatedAt: string }>('/autosave', body, t({ zh: '没有送达', en: 'it did not arrive' }))
    isBusy.current = false
    firstUnsaved.current = 0
    if (sent.ok) {
      saved.current = { json, updatedAt: sent.value.updatedAt }
      setState({ kind: 'saved', at: new Date() })
      if (JSON.stringify(getData()) === json) setModified(false)
      // The live preview follows; relationship fields want the document as well.
      const doc = { ...values, id: id ?? '' }
      reportUpdate({ id, doc, entitySlug: collectionSlug ?? '', operation: 'update', updatedAt: sent.value.updatedAt })
    } else setState({ kind: 'failed', why: sent.message })
    // What was typed meanwhile, or did not arrive, comes next.
    setTimeout(() => setTurn((before) => before + 1), sent.ok ? 0 : AGAIN_MS)
  }, [collectionSlug, getData, id, reportUpdate, setModified, t])

  useEffect(() => {
    if (!id || !isModified || isProcessing) return
    if (firstUnsaved.current === 0) firstUnsaved.current = Date.now()
    const pause = Math.max(0, Math.min(PAUSE_MS, firstUnsaved.current + LONGEST_MS - Date.now()))
    const timer = setTimeout(() => {
      if (!isComposing.current) void save()
    }, pause)
    return () => clearTimeout(timer)
  }, [fields, turn, id, isModified, isProcessing, save])

  return { state, save, t, language: i18n.language, isNew: !id && isModified }
}

/** Whether an input method is composing anywhere on the page; `onEnd` hears when it has put its words in. */
function useComposing(onEnd: () => void) {
  const isComposing = useRef(false)
  const end = useRef(onEnd)
  end.current = onEnd
  useEffect(() => {
    const begin = () => {
      isComposing.current = true
    }
    const finish = () => {
      isComposing.current = false
      end.current()
    }
    document.addEventListener('compositionstart', begin, true)
    document.addEventListener('compositionend', finish, true)
    return () => {
      document.removeEventListener('compositionstart', begin, true)
      document.removeEventListener('compositionend', finish, true)
    }
  }, [])
  return isComposing
}
