import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Pool } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { BUILT_IN, MISDRAWN } from './built-in.ts'
import { cutFaceApart } from './faces-apart.ts'
import { selectFaceBytes } from './own-faces.sql.ts'
import { deleteUnused, insertSubset, selectSubset, touchSubset } from './subset.sql.ts'

const FACE = 'node_modules/@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf'
/** Changes whenever the same signs would make another file. */
const MADE_BY = 3
/** A title has a few dozen signs; more would cost readers more than a face is worth. */
const MOST_SIGNS = 48
/** How long a page waits for its face before it is shown without. */
const WAIT_MS = 4_000
const REMEMBERED = 2_000

/** Where the file is, and which Chinese signs the face lacks. */
export type TitleFace = { address: string; lacking: string }

/** What this process knows to be there, by its glyphs; the oldest goes first. */
const known = new Map<string, Promise<TitleFace | null>>()

/**
 * A file with exactly the signs of `text` out of a face: `BUILT_IN`, or the id of one of the brand's own. `null` when there is none,
 * be it that the face is missing, that too many signs are asked for, or that making takes too long (then the next page of the same
 * signs has it).
 */
export async function findTitleFace(
  pool: Pool,
  { face, text, now }: { face: string; text: string; now: Date },
): Promise<TitleFace | null> {
  const signs = signsOf(text)
  if (signs.length === 0 || signs.length > MOST_SIGNS) return null
  const hash = createHash('sha256')
    .update(`${MADE_BY}:${face === BUILT_IN ? FACE : face}:${signs.join('')}`)
    .digest('hex')
    .slice(0, 32)
  const day = `${hash}:${now.toISOString().slice(0, 10)}`
  const found = known.get(day) ?? keepKnown(day, provide(pool, { hash, face, signs, now }))
  return Promise.race([found, new Promise<null>((resolve) => setTimeout(resolve, WAIT_MS, null).unref())])
}

/** The file of a subset, or nothing when no page asked for it. */
export async function readTitleFace(pool: Pool, hash: string): Promise<Buffer | null> {
  return (await pool.query<{ bytes: Buffer }>(selectSubset, [hash])).rows[0]?.bytes ?? null
}

export async function forgetUnusedFaces(pool: Pool, now: Date): Promise<void> {
  await pool.query(deleteUnused, [now])
}

const titleFacePath = (hash: string): string => `/title-faces/${hash}.woff2`

/**
 * Each sign once, in an order of its own, so that the same signs are the same file whatever they say. Full-width marks stay
 * those of the phone: the face sets them in the middle of their square, as nobody does on the mainland.
 */
const signsOf = (text: string): string[] =>
  [...new Set(text.normalize('NFC').replace(/[\s\p{C}\u3000-\u303f\uff00-\uffef]/gu, ''))].sort()

function keepKnown(day: string, providing: Promise<TitleFace | null>): Promise<TitleFace | null> {
  known.set(day, providing)
  if (known.size > REMEMBERED) known.delete(known.keys().next().value!)
  // What did not work is tried again by the next page.
  providing.then((found) => found ?? known.delete(day))
  return providing
}

type Wanted = { hash: string; face: string; signs: string[]; now: Date }

async function provide(pool: Pool, { hash, face, signs, now }: Wanted): Promise<TitleFace | null> {
  try {
    const there = (await pool.query<{ lacking: string }>(touchSubset, [hash, now])).rows[0]
    if (there) return { address: titleFacePath(hash), lacking: there.lacking }
    const wrong = signs.filter((sign) => face === BUILT_IN && MISDRAWN.includes(sign))
    const cut = await cutFaceApart(await readFace(pool, face), signs.filter((sign) => !wrong.includes(sign)).join(''))
    const lacking = cut.lacking + wrong.join('')
    await pool.query(insertSubset, [hash, Buffer.from(cut.woff2), lacking, now])
    return { address: titleFacePath(hash), lacking }
  } catch (error) {
    log.warn({ err: error instanceof Error ? error.message : String(error) }, 'titles stay in the faces of the phone')
    return null
  }
}

async function readFace(pool: Pool, face: string): Promise<Buffer> {
  if (face === BUILT_IN) return readFile(path.join(process.cwd(), FACE))
  const bytes = await selectFaceBytes(pool, face)
  if (!bytes) throw new Error('the face of the brand is gone')
  return bytes
}
