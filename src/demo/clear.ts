import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import {
  announceChange,
  countOwn,
  forgetLoad,
  raiseRevision,
  selectIsDemo,
  selectTablesToEmpty,
  truncate,
  wakeWorker,
} from './clear.sql.ts'
import { readLater } from './content/later-texts.ts'
import { readReviews } from './content/review-texts.ts'
import { readRewardedTexts } from './content/rewarded-texts.ts'
import { readTexts } from './content/text-file.ts'
import { lives } from './lives.ts'
import { readTrialTexts } from './load/trials.ts'
import { readCatalogue } from './pictures/catalogue.ts'
import { products } from './products.ts'
import { videos } from './videos.ts'

/** How many items stand in the hub that the demonstration did not bring: clearing takes them as well. */
export async function countOwnItems(pool: Pool): Promise<number> {
  const slugs = [products, videos, lives, readTexts('articles'), readTexts('stories')].flatMap((list) =>
    list.map(({ slug }) => slug),
  )
  const marks = [
    ...readCatalogue().map(({ alt }) => alt),
    ...readReviews().map(({ text }) => text),
    ...readLater().flatMap(({ followUp }) => followUp?.text ?? []),
    ...[...readRewardedTexts(), ...readTrialTexts()].map(({ text }) => text),
  ]
  const { rows } = await pool.query<{ own: number }>(countOwn, [slugs, marks])
  return rows[0]?.own ?? 0
}

/**
 * Makes a hub with the demonstration brand empty again: content, files, facts, orders and persons go; users, invitations,
 * API keys, order sources and settings stay. Refuses a hub that is no demonstration (`no-demo`), and one with items of its
 * own (`own-items`) unless `evenOwn` is given. The pages of a running hub follow within seconds.
 */
export async function clearDemo(pool: Pool, { evenOwn = false } = {}): Promise<Result<void, 'no-demo' | 'own-items'>> {
  const { rows } = await pool.query<{ is_demo: boolean }>(selectIsDemo)
  if (!rows[0]?.is_demo) return fail('no-demo', '这不是演示品牌，不会清空 · this hub is no demonstration, nothing is cleared')
  const own = evenOwn ? 0 : await countOwnItems(pool)
  if (own > 0)
    return fail(
      'own-items',
      `还有 ${own} 条不属于演示的内容；确定清空请加 --yes · ${own} items of your own would go too; add --yes`,
    )
  await inTransaction(pool, async (client) => {
    const tables = await client.query<{ name: string }>(selectTablesToEmpty)
    await client.query(truncate(tables.rows.map(({ name }) => name)))
    await client.query(forgetLoad)
    await client.query(raiseRevision)
    await client.query(announceChange)
    await client.query(wakeWorker)
  })
  const folders = ['media', 'clips', 'review-photos', 'review-clips', 'index-evidence', 'found-ugc-shots', 'campaign-files']
  for (const kind of folders) await emptyFolder(uploadFolder(kind))
  return ok(undefined)
}

/** After the rows: a file without a row is litter, a row without its file is a broken page. */
async function emptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  await Promise.all(names.map((name) => rm(path.join(folder, name), { recursive: true, force: true })))
}
