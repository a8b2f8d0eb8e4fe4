import { qrPng } from '#platform/qr-png.ts'
import { type ArticlePicture, type Desk, remark } from './desk.ts'
import { tag, voidTag } from './tags.ts'
import { escapeText } from './text.ts'

type Stored = {
  id?: unknown
  filename?: unknown
  url?: unknown
  alt?: unknown
  caption?: unknown
  credit?: unknown
  sizes?: { share?: { filename?: unknown; url?: unknown } | null } | null
}

export type StoredPicture = Extract<ArticlePicture, { filename: string }>

/** Takes a populated upload; anything else (an id, a deleted file) is `null`. WeChat takes no WebP, so the JPEG copy is shown. */
export function toArticlePicture(upload: unknown, collection: string): (StoredPicture & { caption: string }) | null {
  const stored = upload as Stored | null | undefined
  if (!stored || typeof stored !== 'object' || typeof stored.id !== 'string' || typeof stored.filename !== 'string') return null
  const share = stored.sizes?.share
  return {
    key: `${collection}:${stored.id}`,
    collection,
    filename: stored.filename,
    shown: textOf(share?.url) || textOf(stored.url),
    alt: textOf(stored.alt),
    caption: [textOf(stored.caption), textOf(stored.credit)].filter(Boolean).join(' / '),
  }
}

/** The picture alone; nothing, and a remark, when it has no address. */
export function writePicture(desk: Desk, picture: ArticlePicture, style: string): string {
  desk.pictures.set(picture.key, picture)
  const src = desk.context.addressOf(picture)
  return src ? voidTag('img', { src, alt: picture.alt, style }) : remark(desk, 'picture-missing', picture.alt)
}

/** A picture with a line below it. */
export function writeFigure(desk: Desk, picture: ArticlePicture, caption: string): string {
  const { theme } = desk.context
  const image = writePicture(desk, picture, theme.img)
  if (!image) return ''
  return tag(
    'section',
    { style: theme.figure },
    `${image}${caption ? tag('p', { style: theme.caption }, escapeText(caption)) : ''}`,
  )
}

/** The code that leads to a page of the hub: a finger held on it opens what cannot play or be booked in an article. */
export function writeCode(desk: Desk, address: string, what: string): string {
  const { theme } = desk.context
  const shown = `data:image/png;base64,${qrPng(address).toString('base64')}`
  const image = writePicture(desk, { key: `code:${address}`, shown, alt: `${what}的二维码`, code: address }, theme.qr)
  return image ? `${image}${tag('p', { style: theme.caption }, '长按识别二维码')}` : ''
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
