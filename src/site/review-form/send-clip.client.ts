import { sendPhoto } from './send-photo.client.ts'
import { sendUpload } from './send-upload.client.ts'

const LONGEST_SIDE = 1080
const PEEK_MS = 8_000

/** A clip that the hub keeps for the form: `src` and `poster` show it, `posterToken` names the picture. */
export type SentClip = { token: string; src: string; poster: string | null; posterToken: string | null }
type Sent = { ok: true; clip: SentClip } | { ok: false; message: string | null }

/** Sends a clip, and a picture out of it where this browser can take one. */
export async function sendClip(file: File, onPart: (part: number) => void): Promise<Sent> {
  const poster = await takePoster(file).catch(() => null)
  const sent = await sendUpload<{ id: string; token: string; src: string }>('/review-clips', {
    body: file,
    onPart,
    timeoutMs: 600_000,
  })
  if (!sent.ok) return sent
  const kept = poster && (await sendPhoto(poster, () => undefined))
  const picture = kept?.ok ? { poster: kept.thumb, posterToken: `${kept.id}.${kept.token}` } : { poster: null, posterToken: null }
  return { ok: true, clip: { token: `${sent.said.id}.${sent.said.token}`, src: sent.said.src, ...picture } }
}

/** The seconds of a clip and a picture of its beginning, as this phone shows it; it may know no way to play the file. */
async function takePoster(file: File): Promise<File | null> {
  const address = URL.createObjectURL(file)
  const film = document.createElement('video')
  try {
    film.muted = true
    film.playsInline = true
    film.preload = 'auto'
    film.src = address
    await heard(film, 'loadeddata')
    film.currentTime = Math.min(1, film.duration / 3)
    await heard(film, 'seeked')
    return await draw(film)
  } finally {
    film.removeAttribute('src')
    film.load()
    URL.revokeObjectURL(address)
  }
}

const heard = (film: HTMLVideoElement, event: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(event)), PEEK_MS)
    film.addEventListener('error', () => reject(new Error('error')), { once: true })
    film.addEventListener(event, () => resolve(clearTimeout(timer)), { once: true })
  })

async function draw(film: HTMLVideoElement): Promise<File | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(film.videoWidth, film.videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(film.videoWidth * scale)
  canvas.height = Math.round(film.videoHeight * scale)
  const context = canvas.getContext('2d')
  if (!context || canvas.width === 0 || canvas.height === 0) return null
  context.drawImage(film, 0, 0, canvas.width, canvas.height)
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  return made && new File([made], 'poster.jpg', { type: 'image/jpeg' })
}
