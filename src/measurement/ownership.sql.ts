/**
 * Pieces of SQL that say whose a visitor is. The owner of a visitor at a time is the member of its latest tie at or before
 * that time, else of its first tie, else the visitor itself; equal times are decided by the fact's key, never by arrival.
 * A member is its own owner, because nothing ties it. Arguments are SQL expressions, never outside text.
 */
export const ownerNow = (actor: string, at: string): string => owner(actor, at, CURRENT)

/** The same as it was known at `moment`: only ties stored until then, order ties as they stood then. */
export const ownerAsOf = (actor: string, at: string, moment: string): string => owner(actor, at, knownAt(moment))

/**
 * A row source of `actor_id`, `from_at` (included), `to_at` (not included): when whose touches are the person's own. Asking
 * for the touches of these spans costs what they hold, however many others own the same visitor at other times.
 */
export const reignsNow = (person: string): string => reigns(person, CURRENT)

export const reignsAsOf = (person: string, moment: string): string => reigns(person, knownAt(moment))

type Condition = (tie: string) => string

const CURRENT: Condition = (tie) => `${tie}.replaced_at = 'infinity'`

const knownAt =
  (moment: string): Condition =>
  (tie) =>
    `${tie}.stored_at <= ${moment} and ${tie}.replaced_at > ${moment}`

const owner = (actor: string, at: string, condition: Condition): string => `coalesce(
  (select tie.member_id from ties tie where tie.visitor_id = ${actor} and ${condition('tie')} and tie.at <= ${at}
   order by tie.at desc, tie.fact desc limit 1),
  (select tie.member_id from ties tie where tie.visitor_id = ${actor} and ${condition('tie')} order by tie.at, tie.fact limit 1),
  ${actor})`

/** A tie reigns until the next one of its visitor; the first one also over everything before it. */
const reigns = (person: string, condition: Condition): string => `(
  select ${person} as actor_id, '-infinity'::timestamptz as from_at, 'infinity'::timestamptz as to_at
  where not exists (select from ties tie where tie.visitor_id = ${person} and ${condition('tie')})
  union all
  select tie.visitor_id,
    case when exists (
      select from ties former where former.visitor_id = tie.visitor_id and (former.at, former.fact) < (tie.at, tie.fact)
        and ${condition('former')}) then tie.at else '-infinity' end,
    coalesce((
      select next.at from ties next where next.visitor_id = tie.visitor_id and (next.at, next.fact) > (tie.at, tie.fact)
        and ${condition('next')} order by next.at, next.fact limit 1), 'infinity')
  from ties tie where tie.member_id = ${person} and ${condition('tie')})`
