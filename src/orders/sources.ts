import { randomBytes } from 'node:crypto'
import type { Queryable } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { clearPreviousSecret, insertSource, selectSource, selectSources, updateClosed, updateSecret } from './sources.sql.ts'

/** The source whose secret is a setting of the process (`HUB_ORDER_SECRET`) and not a row. */
export const DEFAULT_SOURCE = 'mall'

/** What the admin may show: never a secret. */
export type OrderSource = {
  slug: string
  label: string
  createdAt: Date
  rotatedAt: Date | null
  closedAt: Date | null
  /** Two secrets are active until the rotation is finished. */
  isRotating: boolean
}

export const isSourceSlug = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,39}$/.test(text)

export async function listSources(db: Queryable): Promise<OrderSource[]> {
  return (await selectSources(db)).map((row) => ({
    slug: row.slug,
    label: row.label,
    createdAt: row.created_at,
    rotatedAt: row.rotated_at,
    closedAt: row.closed_at,
    isRotating: row.previous_secret !== null && row.closed_at === null,
  }))
}

/** The slugs of all sources, closed ones too: an openid that came with an order is kept under its own. */
export const listSlugs = async (db: Queryable): Promise<string[]> => [
  DEFAULT_SOURCE,
  ...(await selectSources(db)).map(({ slug }) => slug),
]

/** Makes a source and gives its secret, which is shown this once. Refuses a malformed slug (`slug`) and a taken one (`taken`). */
export async function createSource(db: Queryable, { slug, label }: { slug: string; label: string }): Promise<SecretResult> {
  if (!isSourceSlug(slug)) return fail('slug', 'a slug is 1 to 40 of a-z 0-9 -')
  const secret = makeSecret()
  const isMade = slug !== DEFAULT_SOURCE && (await insertSource(db, { slug, label, secret }))
  return isMade ? ok(secret) : fail('taken', `there is a source ${slug} already`)
}

/** Gives a new secret; the old one stays valid until `finishRotation`. Refuses an unknown or closed source (`unknown`). */
export async function rotateSource(db: Queryable, slug: string): Promise<SecretResult> {
  const secret = makeSecret()
  return (await updateSecret(db, slug, secret)) ? ok(secret) : fail('unknown', `there is no open source ${slug}`)
}

/** Ends the older of two secrets. False when there was only one. */
export const finishRotation = (db: Queryable, slug: string): Promise<boolean> => clearPreviousSecret(db, slug)

/** From now on nothing signed for this source is taken; its orders stay. False when it was closed or never there. */
export const closeSource = (db: Queryable, slug: string): Promise<boolean> => updateClosed(db, slug)

/**
 * The secrets with which a source may sign now; none when it is unknown or closed. `mallSecret` is `HUB_ORDER_SECRET`;
 * two of them, parted by a comma, are both active while it is rotated.
 */
export async function activeSecrets(db: Queryable, slug: string, mallSecret: string | undefined): Promise<string[]> {
  if (slug === DEFAULT_SOURCE)
    return (mallSecret ?? '')
      .split(',')
      .map((secret) => secret.trim())
      .filter(Boolean)
      .slice(0, 2)
  const row = await selectSource(db, slug)
  if (!row || row.closed_at) return []
  return row.previous_secret ? [row.secret, row.previous_secret] : [row.secret]
}

type SecretResult = Result<string, 'slug' | 'taken' | 'unknown'>

const makeSecret = (): string => `os_${randomBytes(32).toString('base64url')}`
