import type { Payload, TypedUser } from 'payload'
import type { Locale } from '../locale.ts'

/**
 * Who reads, and in which language of the interface. Without `colleague` it is the public: only what access rules show to
 * nobody in particular. With one it is a preview, which sees drafts and is never counted.
 */
export type Reader = { payload: Payload; locale: Locale; colleague?: TypedUser }

/** The options that every read of the site shares. */
export const as = (reader: Reader) => ({
  overrideAccess: false as const,
  user: reader.colleague,
  draft: Boolean(reader.colleague),
})

export const mediaFields = {
  // Payload makes addresses of files from their names.
  filename: true,
  alt: true,
  caption: true,
  credit: true,
  url: true,
  width: true,
  height: true,
  focalX: true,
  focalY: true,
  sizes: true,
  colour: true,
} as const

/** What is read of each collection when another document shows it. */
export const populated = {
  media: mediaFields,
  products: {
    name: true,
    slug: true,
    priceFen: true,
    cover: true,
    summary: true,
    mode: true,
    delisted: true,
    mallUrl: true,
    topics: true,
  },
  topics: { name: true, slug: true },
  columns: { title: true, slug: true, seal: true, rhythm: true },
  clips: { filename: true, url: true, durationSeconds: true },
  users: { name: true },
} as const

/** One page of a list, newest first. */
export type Listed<Card> = { cards: Card[]; page: number; pages: number; total: number }

export const PAGE_SIZE = 24
