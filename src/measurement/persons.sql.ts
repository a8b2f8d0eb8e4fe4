import type { Queryable } from '#platform/database.ts'

export type PersonKind = 'visitor' | 'member'

/** The ids of persons by kind and hash; unknown ones are made. Must be the only writer. Keys of the map: `kind hex`. */
export async function putPersons(
  db: Queryable,
  persons: { kind: PersonKind; hash: Buffer }[],
  now: Date,
): Promise<Map<string, number>> {
  if (persons.length === 0) return new Map()
  const found = await db.query<{ id: number; kind: PersonKind; hash: Buffer }>({
    name: 'put-persons',
    text: `with given as (select distinct kind, hash from unnest($1::text[], $2::bytea[]) as g (kind, hash)),
     made as (
       insert into persons (kind, hash, first_stored_at)
       select kind, hash, $3 from given g
       where not exists (select 1 from persons p where p.kind = g.kind and p.hash = g.hash)
       returning id, kind, hash)
     select id, kind, hash from made
     union all select p.id, p.kind, p.hash from given join persons p using (kind, hash)`,
    values: [persons.map((p) => p.kind), persons.map((p) => p.hash), now],
  })
  return new Map(found.rows.map((row) => [personKey(row.kind, row.hash), row.id]))
}

export const personKey = (kind: PersonKind, hash: Buffer): string => `${kind} ${hash.toString('hex')}`

/**
 * Keeps further keys of members. A key that came with another member before is logged as a conflict with the fact that
 * brought it; nobody is merged by guess.
 */
export async function putAliases(
  db: Queryable,
  aliases: { hash: Buffer; memberId: number; fact: string }[],
  now: Date,
): Promise<void> {
  if (aliases.length === 0) return
  const given = [aliases.map((a) => a.hash), aliases.map((a) => a.memberId), aliases.map((a) => a.fact)]
  await db.query(
    `insert into member_aliases (alias_hash, member_id)
     select distinct on (hash) hash, member_id from unnest($1::bytea[], $2::bigint[], $3::text[]) as g (hash, member_id, fact)
     order by hash, fact on conflict do nothing`,
    given,
  )
  await db.query(
    `insert into tie_conflicts (fact, detail, stored_at)
     select g.fact, 'key ' || left(encode(g.hash, 'hex'), 12) || ' of member ' || g.member_id || ' is known of member ' || a.member_id, $4
     from unnest($1::bytea[], $2::bigint[], $3::text[]) as g (hash, member_id, fact)
     join member_aliases a on a.alias_hash = g.hash where a.member_id <> g.member_id
     on conflict do nothing`,
    [...given, now],
  )
}

/** The members that these further keys came with, by the key in hexadecimal: the hash of their first key. */
export async function selectMembersOfAliases(db: Queryable, aliases: Buffer[]): Promise<Map<string, Buffer>> {
  const found = await db.query<{ alias: string; hash: Buffer }>(
    `select encode(a.alias_hash, 'hex') as alias, p.hash from member_aliases a join persons p on p.id = a.member_id
     where a.alias_hash = any($1::bytea[])`,
    [aliases],
  )
  return new Map(found.rows.map(({ alias, hash }) => [alias, hash]))
}
