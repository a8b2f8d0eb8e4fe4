'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { forgetUpload, uploadRecording } from './upload-recording.client.ts'

type Under = { file: File; received: number }
type State =
  | { kind: 'none' }
  | { kind: 'made' }
  | { kind: 'refused'; message: string }
  | (Under & { kind: 'sending'; left: number | null })
  | (Under & { kind: 'keeping' | 'paused' })
  | (Under & { kind: 'failed'; message: string })

/** One upload of a recording: where it stands, and what can be done about it. Leaving the page while it runs is asked about. */
export function useRecording({ title, onMade }: { title: string; onMade: (clip: string) => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual): string => say(text, i18n.language)
  const [state, setState] = useState<State>({ kind: 'none' })
  const running = useRef<AbortController>(null)
  const lost = t({
    zh: '网络断了或服务器没有应答。已传的部分还在，恢复后点“接着传”。',
    en: 'The hub does not answer. What has come is kept: go on when it does.',
  })
  const isSending = state.kind === 'sending'

  useEffect(() => {
    if (!isSending) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSending])
  useEffect(() => () => running.current?.abort(), [])

  async function run(file: File) {
    const stop = new AbortController()
    running.current = stop
    let first: { at: number; received: number } | null = null
    setState({ kind: 'sending', file, received: 0, left: null })
    const onReceived = (received: number) => {
      first ??= { at: performance.now(), received }
      const rate = (received - first.received) / ((performance.now() - first.at) / 1_000)
      const left = received > first.received ? (file.size - received) / rate : null
      setState(received === file.size ? { kind: 'keeping', file, received } : { kind: 'sending', file, received, left })
    }
    const uploaded = await uploadRecording({ file, title, lost, onReceived, stop: stop.signal })
    if (uploaded.ok) {
      setState({ kind: 'made' })
      return onMade(uploaded.clip)
    }
    const { message, mayGoOn } = uploaded
    setState((now) => {
      const received = 'received' in now ? now.received : 0
      if (!mayGoOn) return { kind: 'refused', message: `${file.name}：${message}` }
      return message === '' ? { kind: 'paused', file, received } : { kind: 'failed', file, received, message }
    })
  }

  return {
    t,
    state,
    choose: (file: File) => void run(file),
    goOn: () => void ('file' in state && run(state.file)),
    pause: () => running.current?.abort(),
    giveUp: async () => {
      if (!('file' in state)) return
      const { file } = state
      setState({ kind: 'none' })
      await forgetUpload(file, lost)
    },
  }
}
