'use client'

import { type LiveTimes, liveState } from '#content/live-state.ts'
import { idOf } from '#content/writing/body-parts.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { writeYuan } from '#platform/yuan.ts'

export type ShownFile = { id: string; url: string; alt: string; isNamed: boolean }
export type ShownBlock = { pictures: ShownFile[]; title: Bilingual | null; lines: Bilingual[]; warning: Bilingual | null }

type Values = Record<string, unknown>
type File = { id: string; url?: string | null; thumbnailURL?: string | null; alt?: string | null; filename?: string | null }
type Product = { name?: string; priceFen?: number | null; delisted?: boolean | null; cover?: File | string | null }
type Live = LiveTimes & { title?: string; startsAt?: string; cover?: File | string | null }
type Video = { title?: string; durationSeconds?: number | null; cover?: File | string | null }

/** What readers will see of a block as it stands; nothing while nothing in it is chosen. */
export async function previewOf(kind: string, values: Values): Promise<ShownBlock | null> {
  const read = readers[kind]
  return read ? read(values) : null
}

const readers: Record<string, (values: Values) => Promise<ShownBlock | null>> = {
  picture: async ({ media, caption }) => showFiles([await readFile(media)], text(caption)),
  gallery: async ({ media }) =>
    showFiles(await Promise.all((Array.isArray(media) ? media : []).slice(0, MOST_PICTURES).map(readFile)), null),
  productCard: async ({ product, note }) => {
    const found = await read<Product>('products', product)
    if (!found) return null
    const warning = found.delisted
      ? { zh: '这件商品已下架，读者会看到相近商品。', en: 'This product is delisted; readers are offered the nearest.' }
      : null
    return shown({ file: found.cover, title: found.name, lines: [price(found), text(note)], warning })
  },
  liveNotice: async ({ live }) => {
    const found = await read<Live>('live-streams', live)
    return (
      found &&
      shown({ file: found.cover, title: found.title, lines: [moment(found.startsAt), liveWords[liveState(found, Date.now())]] })
    )
  },
  videoEmbed: async ({ video }) => {
    const found = await read<Video>('short-videos', video)
    const seconds = found?.durationSeconds
    return (
      found &&
      shown({ file: found.cover, title: found.title, lines: [seconds ? { zh: `${seconds} 秒`, en: `${seconds} s` } : null] })
    )
  },
  pullQuote: async ({ text: words, source }) =>
    text(words) &&
    shown({ title: `「${String(words)}」`, lines: [source ? { zh: `—— ${String(source)}`, en: `— ${String(source)}` } : null] }),
  offer: async ({ title, text: words, product, endsAt }) => {
    if (!text(title)) return null
    const found = await read<Product>('products', product)
    const end = typeof endsAt === 'string' ? new Date(endsAt) : null
    const warning =
      end && end <= new Date()
        ? { zh: '已过截止时间，读者会看到“活动已结束”。', en: 'It has ended, and readers are told so.' }
        : null
    return shown({
      title: String(title),
      lines: [text(words), found ? { zh: found.name ?? '', en: found.name ?? '' } : null, found ? price(found) : null],
      warning,
    })
  },
}

const MOST_PICTURES = 20

type Parts = { file?: File | string | null; title?: string; lines: (Bilingual | null)[]; warning?: Bilingual | null }

function shown({ file, title, lines, warning = null }: Parts): ShownBlock {
  const picture = file && typeof file === 'object' ? fileOf(file) : null
  return {
    pictures: picture ? [picture] : [],
    title: title ? { zh: title, en: title } : null,
    lines: lines.filter((line) => line !== null),
    warning,
  }
}

function showFiles(files: (ShownFile | null)[], caption: Bilingual | null): ShownBlock | null {
  const pictures = files.filter((file) => file !== null)
  return pictures.length > 0 ? { pictures, title: null, lines: caption ? [caption] : [], warning: null } : null
}

const readFile = async (value: unknown): Promise<ShownFile | null> => {
  const file = await read<File>('media', value)
  return file ? fileOf(file) : null
}

/** A text that is the file's own name says nothing of the picture. */
function fileOf({ id, url, thumbnailURL, alt, filename }: File): ShownFile | null {
  const words = alt?.trim() ?? ''
  const isNamed = words !== '' && !/\.(jpe?g|png|webp|gif|heic)$/i.test(words) && words !== filename
  const shownUrl = thumbnailURL ?? url
  return shownUrl ? { id, url: shownUrl, alt: words, isNamed } : null
}

const KEPT_MS = 20_000
const asked = new Map<string, { at: number; answer: Promise<unknown> }>()

/** What is shown is asked for once while somebody types in its block. */
function read<T>(collection: string, value: unknown): Promise<T | null> {
  const id = idOf(value)
  if (!id) return Promise.resolve(null)
  const address = `/api/${collection}/${encodeURIComponent(id)}?depth=1&draft=true`
  const before = asked.get(address)
  if (before && Date.now() - before.at < KEPT_MS) return before.answer as Promise<T | null>
  const answer = ask(address)
  asked.set(address, { at: Date.now(), answer })
  return answer as Promise<T | null>
}

async function ask(address: string): Promise<unknown> {
  const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => null)
  return answer?.ok ? answer.json() : null
}

const text = (value: unknown): Bilingual | null => (typeof value === 'string' && value !== '' ? { zh: value, en: value } : null)

const price = ({ priceFen }: Product): Bilingual =>
  typeof priceFen === 'number'
    ? { zh: `¥${writeYuan(priceFen)}`, en: `¥${writeYuan(priceFen)}` }
    : { zh: '还没有价格', en: 'no price yet' }

function moment(at: string | undefined): Bilingual | null {
  if (!at) return null
  const say = (language: string) =>
    new Date(at).toLocaleString(language, {
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  return { zh: say('zh-CN'), en: say('en-GB') }
}

const liveWords = {
  upcoming: { zh: '预告', en: 'Upcoming' },
  live: { zh: '直播中', en: 'Live' },
  ended: { zh: '已结束，没有回放', en: 'Over, without replay' },
  replay: { zh: '有回放', en: 'Replay' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Bilingual>
