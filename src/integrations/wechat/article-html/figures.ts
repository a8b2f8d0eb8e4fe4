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

/** Takes a populated upload; anything else (an id, a deleted file) is `null`. WeChat takes no WebP, so the JPEG copy is shown. */
export function toArticlePicture(upload: unknown, collection: string): (ArticlePicture & { caption: string }) | null {
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

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
