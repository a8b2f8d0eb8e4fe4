/**
 * Pieces of SQL that say whose a visitor is. The owner of a visitor at a time is the member of its latest tie at or before
 * that time, else of its first tie, else the visitor itself; equal times are decided by the fact's key, never by arrival.
 * A member is its own owner, because nothing ties it. Arguments are SQL expressions, never outside text.
 */
export const ownerNow = (actor: string, at: string): string => owner(actor, at, CURRENT)

/** The same as it was known at `moment`: only ties stored until then, order ties as they stood then. */
export const ownerAsOf = (actor: string, at: string, moment: string): string => owner(actor, at, knownAt(moment))

/** A row source of `actor_id`: the person itself and every visitor that has a current tie to it. */
export const actorsNow = (person: string): string => actors(person, CURRENT)

export const actorsAsOf = (person: string, moment: string): string => actors(person, knownAt(moment))

const CURRENT = "tie.replaced_at = 'infinity'"

const knownAt = (moment: string): string => `tie.stored_at <= ${moment} and tie.replaced_at > ${moment}`

const owner = (actor: string, at: string, condition: string): string => `coalesce(
  (select tie.member_id from ties tie where tie.visitor_id = ${actor} and ${condition} and tie.at <= ${at}
   order by tie.at desc, tie.fact desc limit 1),
  (select tie.member_id from ties tie where tie.visitor_id = ${actor} and ${condition} order by tie.at, tie.fact limit 1),
  ${actor})`

const actors = (person: string, condition: string): string =>
  `(select ${person} as actor_id union select tie.visitor_id from ties tie where tie.member_id = ${person} and ${condition})`
