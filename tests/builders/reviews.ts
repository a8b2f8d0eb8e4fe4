import type { Pool } from '#platform/database.ts'
import { type Act, type Actor, actOnReview } from '#reviews/act.ts'
import { giveConsents } from '#reviews/consent/given-consent.ts'
import type { ReusePurpose } from '#reviews/consent/texts.ts'
import type { NewReview } from '#reviews/new-review.ts'
import { type MadePhoto, remakePhoto } from '#reviews/photos/photo.ts'
import { readVersion } from '#reviews/read-version.ts'
import type { RevisionContent } from '#reviews/revision.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { storeReviews } from '#reviews/store-reviews.ts'

/** Two moderators; `makeModerators` puts them into the database. */
export const moderatorIds = ['01994c00-0000-7000-8000-00000000000a', '01994c00-0000-7000-8000-00000000000b'] as const

export const moderator = (id: string = moderatorIds[0]): Actor => ({ kind: 'staff', id, role: 'moderator' })

export async function makeModerators(pool: Pool): Promise<void> {
  await pool.query(
    `insert into users (id, email, name, role) select id::uuid, id || '@example.com', '审核', 'moderator' from unnest($1::text[]) as id
     on conflict do nothing`,
    [[...moderatorIds]],
  )
}

export const contentOf = (more: Partial<RevisionContent> = {}): RevisionContent => ({
  rating: 5,
  logisticsRating: null,
  serviceRating: null,
  text: '香气很好，回甘明显。',
  nickname: '小桃',
  anonymous: false,
  sku: null,
  answers: {},
  photos: [],
  clip: null,
  aiMade: false,
  ...more,
})

/** `reuse`: what its author agrees to besides the showing. */
type Made = {
  product: string
  reuse?: readonly ReusePurpose[]
  content?: Partial<RevisionContent>
  orderKey?: number
  at?: Date
  more?: Partial<NewReview>
}

/** A review of somebody unknown, as a buyer's form hands it over. */
export const newReview = ({ product, content, orderKey, reuse = [], at = new Date(), more }: Made): NewReview => ({
  content: contentOf(content),
  productId: product,
  follows: null,
  orderKey: orderKey ?? null,
  grade: 'none',
  origin: 'hub',
  incentive: 'none',
  visitorHash: null,
  memberHash: null,
  statusHash: null,
  at,
  submittedAt: at,
  consentedAt: at,
  consents: giveConsents(reuse, { door: 'form', portrait: 'none', at }),
  ...more,
})

/** The same, stored and not screened yet. */
export async function submitted(pool: Pool, made: Made): Promise<string> {
  const [id] = await storeReviews(pool, [newReview(made)])
  if (!id) throw new Error('the order line has a review already')
  return id
}

/** The same, waiting for somebody to decide. */
export async function pending(pool: Pool, made: Made): Promise<string> {
  const id = await submitted(pool, made)
  await screenReview(pool, id, made.at ?? new Date())
  return id
}

/** The same, read and published. */
export async function published(pool: Pool, made: Made): Promise<string> {
  const id = await submitted(pool, made)
  await decide(pool, { id, action: 'approve', at: made.at })
  return id
}

type Decided = { id: string; action: Act['action']; actor?: Actor; code?: string; at?: Date; version?: number }

/** Decides as a moderator who has just looked; throws when it is refused. */
export async function decide(
  pool: Pool,
  { id, action, actor = moderator(), code, at = new Date(), version }: Decided,
): Promise<void> {
  if (action !== 'undo') await screenReview(pool, id, at)
  const seen = version ?? (await readVersion(pool, id))
  const acted = await actOnReview(pool, { review: id, action, actor, code, version: seen }, at)
  if (!acted.ok) throw new Error(`${action}: ${acted.kind} ${acted.message}`)
}

export async function stateOf(pool: Pool, id: string): Promise<string> {
  const found = await pool.query<{ state: string }>('select state from reviews where id = $1', [id])
  return found.rows[0]!.state
}

/** A photo as the process apart hands it back. */
export async function remade(bytes: Buffer): Promise<MadePhoto> {
  const made = await remakePhoto(bytes)
  if (!made.ok) throw new Error(made.message.en)
  return made.value
}
