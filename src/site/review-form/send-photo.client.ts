import { sendUpload } from './send-upload.client.ts'

const LONGEST_SIDE = 2000
const WORTH_IT_BYTES = 1024 * 1024

/** A photo that the hub keeps for the form, or why not, in the page's language; `null`: it did not get through. */
type Sent = { ok: true; id: string; token: string; thumb: string } | { ok: false; message: string | null }

/** Sends one photo, made smaller first. `onPart` hears how much of it is on its way, from 0 to 1. */
export async function sendPhoto(file: File, onPart: (part: number) => void): Promise<Sent> {
  const body = await compress(file).catch(() => file)
  const sent = await sendUpload<{ id: string; token: string; thumb: string }>('/review-photos', {
    body,
    onPart,
    timeoutMs: 120_000,
  })
  return sent.ok ? { ok: true, ...sent.said } : sent
}

/**
 * The photo as a JPEG of at most 2,000 px, without place and device. One that says it was made by AI is sent as it is: the hub
 * has to read that itself.
 */
async function compress(file: File): Promise<Blob> {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer())
  if (/AIGC|AlgorithmicMedia|Midjourney|Stable Diffusion|DALL|ComfyUI|tEXtparameters/.test(text.replaceAll('\0', ''))) return file
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight))
    if (scale === 1 && file.size < WORTH_IT_BYTES) return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.naturalWidth * scale)
    canvas.height = Math.round(picture.naturalHeight * scale)
    const context = canvas.getContext('2d')
    if (!context) return file
    // What is transparent would turn black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88))
    return made && made.size < file.size ? made : file
  } finally {
    URL.revokeObjectURL(address)
  }
}
