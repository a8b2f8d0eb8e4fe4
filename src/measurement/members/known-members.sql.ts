import type { Queryable } from '#platform/database.ts'

export type KnownMember = { id: number; hash: Buffer }

/** The member that one of these keys is of, the first key that is known winning; a key that came beside another names the member of that one. */
export async function selectKnownMember(db: Queryable, hashes: readonly Buffer[]): Promise<KnownMember | undefined> {
  const found = await db.query<KnownMember>(
    `select p.id, p.hash from unnest($1::bytea[]) with ordinality as given (hash, place)
     cross join lateral (
       select m.id, m.hash, 1 as rank from member_aliases a join persons m on m.id = a.member_id where a.alias_hash = given.hash and m.kind = 'member'
       union all
       select m.id, m.hash, 2 from persons m where m.kind = 'member' and m.hash = given.hash) p
     order by given.place, p.rank limit 1`,
    [hashes],
  )
  return found.rows[0]
}
