import { contentTypes, otherSubjects } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import { codeOfType, EXPOSURE, OPEN } from '../event-types.ts'
import { nameOf } from '../members/export.sql.ts'
import { ownerNow, reignsNow } from '../ownership.sql.ts'
import { codeOfSlot, shownIn } from '../slots.ts'

/** In hours, because an interval of days would bend with daylight saving. */
const WITHIN_7_DAYS = "interval '168 hours'"
const PRODUCT_VIEW = codeOfType('product-view')
const SHOWN = shownIn('next')
  .map((collection) => `'${collection}'`)
  .join(', ')
/** Both as the indices of what was told of a place have them. */
const ACTOR = 'coalesce(e.member_id, e.visitor_id)'
const COUNTED = `e.slot is not null and e.slot = ${codeOfSlot('next')} and e.flags = 0`

/**
 * Pairs (thing, person) whose first exposure in 猜你想看 falls in the range ($1, $2), each with its first open from there within
 * 7 days after it (a product is opened by its page being looked at). Human events only; from raw events, for as long as they are kept.
 */
const PAIRS = `
  told as materialized (
    select e.subject_id, e.type, e.at, coalesce(e.member_id, ${ownerNow('e.visitor_id', 'e.at')}) as person_id
    from events e where ${COUNTED} and e.at >= $1 and e.at < $2::timestamptz + ${WITHIN_7_DAYS}),
  shown as (
    select subject_id, person_id, min(at) as seen_at from told where type = ${EXPOSURE} and at < $2 group by subject_id, person_id),
  seen as (
    select * from shown where not exists (
      select from ${reignsNow('shown.person_id')} own
        join events e on ${ACTOR} = own.actor_id and e.at >= own.from_at and e.at < own.to_at
      where ${COUNTED} and e.type = ${EXPOSURE}
        and e.subject_id = shown.subject_id and e.at < $1)),
  pairs_of_slot as (
    select s.collection, s.document, seen.person_id, seen.seen_at, (
      select min(told.at) from told
      where told.subject_id = seen.subject_id and told.person_id = seen.person_id and told.type in (${OPEN}, ${PRODUCT_VIEW})
        and told.at >= seen.seen_at and told.at <= seen.seen_at + ${WITHIN_7_DAYS}) as opened_at
    from seen join subjects s on s.id = seen.subject_id and s.collection in (${SHOWN}))`

type Range = { from: Date; to: Date }
export type SlotCount = { collection: string | null; whole: number; part: number }

/** For each collection and, with `null`, for all of them: pairs shown, and those opened. */
export async function countSlotPairs(db: Queryable, { from, to }: Range): Promise<SlotCount[]> {
  const found = await db.query<SlotCount>(
    `with ${PAIRS}
     select collection, count(*)::integer as whole, count(opened_at)::integer as part
     from pairs_of_slot group by grouping sets ((collection), ())`,
    [from, to],
  )
  return found.rows
}

export type SlotPair = {
  collection: string
  document: string
  title: string | null
  person: string
  seen_at: Date
  opened_at: Date | null
}

type Asked = Range & { collection: string | null; opened: boolean; limit: number; offset: number }

/** The pairs behind a number, the latest shown first. */
export async function selectSlotPairs(
  db: Queryable,
  { from, to, collection, opened, limit, offset }: Asked,
): Promise<SlotPair[]> {
  const found = await db.query<SlotPair>(
    `with ${PAIRS}
     select p.collection, p.document, ${titleOf('p')} as title, ${nameOf('pe')} as person, p.seen_at, p.opened_at
     from pairs_of_slot p join persons pe on pe.id = p.person_id
     where ($3::text is null or p.collection = $3) and (not $4 or p.opened_at is not null)
     order by p.seen_at desc, p.document, p.person_id limit $5 offset $6`,
    [from, to, collection, opened, limit, offset],
  )
  return found.rows
}

const titles: Record<string, string> = { products: 'name', reviews: 'left(text, 24)' }

/** The title of what `alias` names by collection and document; null once it is gone for good. */
export const titleOf = (alias: string): string =>
  `case ${alias}.collection ${[...contentTypes, ...otherSubjects]
    .filter(({ slug }) => slug !== 'programmes' && slug !== 'groups' && slug !== 'campaigns')
    .map(
      ({ slug, table }) =>
        `when '${slug}' then (select ${titles[slug] ?? 'title'} from "${table}" d where d.id::text = ${alias}.document)`,
    )
    .join(' ')} end`
