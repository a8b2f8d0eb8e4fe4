import type { Bilingual } from '#platform/bilingual.ts'
import { sayHere } from './say-here.client.ts'

/** What a door of the hub said to a file; a `message` of `null`: it did not get through. */
export type Uploaded<Said> = { ok: true; said: Said } | { ok: false; message: string | null }

type Refusal = { error?: { message?: Bilingual | string } }

/** Sends one file as the whole body. `onPart` hears how much of it is on its way, from 0 to 1. */
export function sendUpload<Said>(
  door: '/review-photos' | '/review-clips',
  { body, onPart, timeoutMs }: { body: Blob; onPart: (part: number) => void; timeoutMs: number },
): Promise<Uploaded<Said>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', door)
    request.responseType = 'json'
    request.timeout = timeoutMs
    request.upload.onprogress = ({ loaded, total }) => onPart(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(readAnswer(request.status, request.response))
    request.onerror = () => resolve({ ok: false, message: null })
    request.ontimeout = () => resolve({ ok: false, message: null })
    request.send(body)
  })
}

function readAnswer<Said>(status: number, answer: (Said & Refusal) | null): Uploaded<Said> {
  if (status === 201 && answer) return { ok: true, said: answer }
  const message = answer?.error?.message
  return { ok: false, message: typeof message === 'object' ? sayHere(message) : null }
}
