import { send } from '../send.client.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000
/** A connection that is away for about two minutes is waited for. */
const MOST_TRIES = 12
const NO_ROOM = 507

export type Uploading = {
  file: File
  title: string
  /** What is said when the hub does not answer. */
  lost: string
  onReceived: (bytes: number) => void
  stop: AbortSignal
}

/** `mayGoOn`: the hub did not answer, and what has come waits there; what was refused is over. */
export type Uploaded = { ok: true; clip: string } | { ok: false; message: string; mayGoOn: boolean }

type Begun = { id: string; received: number; partBytes: number }

/** Sends a file part by part, from where an earlier attempt ended; what fails by the way is tried again before it is given up. */
export async function uploadRecording({ file, title, lost, onReceived, stop }: Uploading): Promise<Uploaded> {
  const named = { name: file.name, size: file.size, modified: file.lastModified }
  const begun = await send<Begun>('/recordings/begin', named, lost)
  const stopped = { ok: false, message: '', mayGoOn: true } as const
  const refuse = (message: string) => ({ ok: false, message, mayGoOn: message === lost }) as const
  if (!begun.ok) return refuse(begun.message)
  const { id, partBytes } = begun.value
  let { received } = begun.value
  for (let tries = 0; received < file.size; ) {
    onReceived(received)
    const sent = await sendPart({ id, at: received, part: file.slice(received, received + partBytes), stop })
    if (stop.aborted) return stopped
    if (sent.kind === 'refused') return refuse(sent.message || lost)
    if (sent.kind === 'received') {
      tries = sent.received > received ? 0 : tries + 1
      received = sent.received
    } else tries++
    if (tries >= MOST_TRIES) return refuse(lost)
    if (tries > 0) await pause(Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS), stop)
    if (stop.aborted) return stopped
  }
  onReceived(received)
  const made = await send<{ clip: string }>('/recordings/finish', { upload: id, title }, lost)
  return made.ok ? { ok: true, clip: made.value.clip } : refuse(made.message)
}

/** Takes what has come of a file away again. */
export async function forgetUpload(file: File, lost: string): Promise<void> {
  const begun = await send<Begun>('/recordings/begin', { name: file.name, size: file.size, modified: file.lastModified }, lost)
  if (begun.ok) await send('/recordings/forget', { upload: begun.value.id }, lost)
}

type Part = { id: string; at: number; part: Blob; stop: AbortSignal }
type Sent = { kind: 'received'; received: number } | { kind: 'refused'; message: string } | { kind: 'away' }

async function sendPart({ id, at, part, stop }: Part): Promise<Sent> {
  try {
    const response = await fetch(`/api/recordings/part?${new URLSearchParams({ upload: id, at: String(at) })}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
      signal: stop,
    })
    if ((response.status >= 500 && response.status !== NO_ROOM) || response.status === 429) return { kind: 'away' }
    const said = (await response.json()) as { received?: number | null; message?: string }
    if (typeof said.received === 'number') return { kind: 'received', received: said.received }
    return { kind: 'refused', message: said.message ?? '' }
  } catch {
    return { kind: 'away' }
  }
}

const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    stop.addEventListener('abort', end, { once: true })
  })
