import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Pool } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { deleteUnused, insertSubset, selectSubset, touchSubset } from './subset.sql.ts'

const FACE = 'node_modules/@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf'
/** Changes whenever the same signs would make another file. */
const MADE_BY = 1
/** A title has a few dozen signs; more would cost readers more than a face is worth. */
const MOST_SIGNS = 48
/** How long a page waits for its face before it is shown without. */
const WAIT_MS = 4_000
const REMEMBERED = 2_000

/** The addresses that this process knows to be there, by their glyphs; the oldest goes first. */
const known = new Map<string, Promise<string | null>>()

/**
 * The address of a face that holds exactly the signs of `text`; `null` when there is none, be it that the face is missing,
 * that too many signs are asked for, or that making takes too long (then the next page of the same signs has it).
 */
export async function findTitleFace(pool: Pool, text: string, now: Date): Promise<string | null> {
  const signs = signsOf(text)
  if (signs.length === 0 || signs.length > MOST_SIGNS) return null
  const hash = createHash('sha256')
    .update(`${MADE_BY}:${FACE}:${signs.join('')}`)
    .digest('hex')
    .slice(0, 32)
  const day = `${hash}:${now.toISOString().slice(0, 10)}`
  const found = known.get(day) ?? keepKnown(day, provide(pool, { hash, signs, now }))
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

function keepKnown(day: string, providing: Promise<string | null>): Promise<string | null> {
  known.set(day, providing)
  if (known.size > REMEMBERED) known.delete(known.keys().next().value!)
  // What did not work is tried again by the next page.
  providing.then((address) => address ?? known.delete(day))
  return providing
}

type Wanted = { hash: string; signs: string[]; now: Date }

async function provide(pool: Pool, { hash, signs, now }: Wanted): Promise<string | null> {
  try {
    if ((await pool.query(touchSubset, [hash, now])).rowCount === 0)
      await pool.query(insertSubset, [hash, await cut(signs.join('')), now])
    return titleFacePath(hash)
  } catch (error) {
    log.warn({ err: error instanceof Error ? error.message : String(error) }, 'titles stay in the faces of the phone')
    return null
  }
}

let face: Promise<Buffer> | null = null

async function cut(signs: string): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font')
  face ??= readFile(path.join(process.cwd(), FACE))
  try {
    return await subsetFont(await face, signs, { targetFormat: 'woff2', noHinting: true, dropTables: ['GPOS', 'GSUB'] })
  } catch (error) {
    face = null
    throw error
  }
}
