import type { Queryable } from '#platform/database.ts'

/** Visitors (`$1`, hashes) by their place in the list, with everybody they are: themselves, and members they are tied to. */
const PERSONS = `
  known as (select g.place, p.id from unnest($1::bytea[]) with ordinality as g (hash, place)
    join persons p on p.kind = 'visitor' and p.hash = g.hash),
  people as (
    select place, id as person_id from known
    union select k.place, t.member_id from known k join ties t on t.visitor_id = k.id where t.replaced_at = 'infinity')`

type Place = { place: number }

/** Whom a content has reached or who opened it. */
export async function selectReached(db: Queryable, visitors: Buffer[], subject: [string, string]): Promise<number[]> {
  const found = await db.query<Place>(
    `with ${PERSONS} select distinct place::integer as place from people join pairs using (person_id)
     where content_id = (select id from subjects where collection = $2 and document = $3)`,
    [visitors, ...subject],
  )
  return found.rows.map(({ place }) => place - 1)
}

/** Whose content opened last, of all they opened, is of a type. */
export async function selectOpenedLast(db: Queryable, visitors: Buffer[], type: string): Promise<number[]> {
  const found = await db.query<Place>(
    `with ${PERSONS},
     lasts as (
       select distinct on (place) place, s.collection from people join pairs p using (person_id) join subjects s on s.id = p.content_id
       where p.open_at is not null order by place, p.open_at desc, p.content_id)
     select place::integer as place from lasts where collection = $2`,
    [visitors, type],
  )
  return found.rows.map(({ place }) => place - 1)
}

/** Who opened the content within 7 days after the delivery, and not before it, and who was then credited with buying within 30. */
export async function selectFollowed(
  db: Queryable,
  { visitors, ats, subject }: { visitors: Buffer[]; ats: Date[]; subject: [string, string] },
): Promise<{ place: number; has_bought: boolean }[]> {
  const found = await db.query<{ place: number; has_bought: boolean }>(
    `with ${PERSONS},
     sent as (select at, place from unnest($2::timestamptz[]) with ordinality as g (at, place)),
     content as (select id from subjects where collection = $3 and document = $4),
     firsts as (
       select distinct on (people.place) people.place, people.person_id, p.open_at
       from people join sent using (place) join pairs p using (person_id)
       where p.content_id = (select id from content) and p.open_at between sent.at and sent.at + interval '7 days'
       order by people.place, p.open_at)
     select f.place::integer as place, exists (
       select from credits c join orders o on o.id = c.order_key
       where c.buyer_id = f.person_id and c.content_id = (select id from content) and o.counted
         and o.paid_at between f.open_at and f.open_at + interval '30 days') as has_bought
     from firsts f`,
    [visitors, ats, ...subject],
  )
  return found.rows.map(({ place, has_bought }) => ({ place: place - 1, has_bought }))
}
