import type { Queryable } from '#platform/database.ts'
import type { ReadChat, ReadContact, ReadTag } from './read-contact.ts'

/** One at a time writes customers down or forgets them; until the transaction ends. */
export async function lockBook(db: Queryable): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('wecom-book', 0))")
}

/** Keeps customers and who has them, as just read; somebody who was removed and is there again is so from now on. */
export async function upsertContacts(
  db: Queryable,
  { corpId, contacts, now }: { corpId: string; contacts: ReadContact[]; now: Date },
): Promise<void> {
  const given = JSON.stringify(contacts)
  await db.query(
    `insert into wecom_contacts (corp_id, external_userid, name, unionid, seen_at)
     select distinct on (c."externalUserId") $1, c."externalUserId", c.name, c.unionid, $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as c ("externalUserId" text, name text, unionid text)
     order by c."externalUserId", c.unionid nulls last
     on conflict (corp_id, external_userid) do update set name = excluded.name,
       unionid = coalesce(excluded.unionid, wecom_contacts.unionid), seen_at = excluded.seen_at`,
    [corpId, given, now],
  )
  await db.query(
    // Whoever was removed while the list was read stays so.
    `insert into wecom_follows (corp_id, external_userid, userid, since, tags, seen_at)
     select distinct on (f."externalUserId", f."userId") $1, f."externalUserId", f."userId", f.since,
       array(select jsonb_array_elements_text(f.tags)), $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as f ("externalUserId" text, "userId" text, since timestamptz, tags jsonb)
     on conflict (corp_id, external_userid, userid) do update set since = excluded.since, tags = excluded.tags,
       seen_at = excluded.seen_at, removed_at = case when wecom_follows.removed_at >= excluded.seen_at then wecom_follows.removed_at end`,
    [corpId, given, now],
  )
}

export type Removal = { corpId: string; externalUserId: string; userId: string; at: Date; by: 'customer' | 'staff' | 'unknown' }

const REMEMBER = `insert into wecom_removals (corp_id, external_userid, userid, at, by_whom)
  select corp_id, external_userid, userid, removed_at, $1 from gone on conflict do nothing returning 1`

/** Counts a removal, once; what happened before the two found together again is old news. */
export async function insertRemoval(db: Queryable, { corpId, externalUserId, userId, at, by }: Removal): Promise<boolean> {
  const counted = await db.query(
    `with gone as (
       update wecom_follows set removed_at = $5
       where corp_id = $2 and external_userid = $3 and userid = $4 and removed_at is null and since <= $5
       returning corp_id, external_userid, userid, removed_at)
     ${REMEMBER}`,
    [by, corpId, externalUserId, userId, at],
  )
  return counted.rowCount === 1
}

/** Whoever a whole reading since `began` did not show any more has been removed. Gives how many. */
export async function removeUnseen(
  db: Queryable,
  { corpId, began, now }: { corpId: string; began: Date; now: Date },
): Promise<number> {
  const counted = await db.query(
    `with gone as (
       update wecom_follows set removed_at = $4 where corp_id = $2 and removed_at is null and seen_at < $3
       returning corp_id, external_userid, userid, removed_at)
     ${REMEMBER}`,
    ['unknown', corpId, began, now],
  )
  return counted.rowCount ?? 0
}

export async function replaceTags(db: Queryable, corpId: string, tags: ReadTag[]): Promise<void> {
  await db.query('delete from wecom_tags where corp_id = $1', [corpId])
  await db.query(
    `insert into wecom_tags (corp_id, tag_id, group_name, name, place)
     select $1::text, t.value->>'id', t.value->>'group', t.value->>'name', t.place
     from jsonb_array_elements($2::jsonb) with ordinality as t (value, place) on conflict do nothing`,
    [corpId, JSON.stringify(tags)],
  )
}

export async function upsertChat(
  db: Queryable,
  { corpId, chat, now }: { corpId: string; chat: ReadChat; now: Date },
): Promise<void> {
  const members = chat.members.map(({ externalUserId }) => externalUserId)
  await db.query(
    `insert into wecom_chats (corp_id, chat_id, name, owner, seen_at) values ($1, $2, $3, $4, $5)
     on conflict (corp_id, chat_id) do update set name = excluded.name, owner = excluded.owner, seen_at = excluded.seen_at`,
    [corpId, chat.id, chat.name, chat.owner, now],
  )
  await db.query('delete from wecom_chat_members where corp_id = $1 and chat_id = $2 and external_userid <> all($3::text[])', [
    corpId,
    chat.id,
    members,
  ])
  await db.query(
    `insert into wecom_chat_members (corp_id, chat_id, external_userid) select $1, $2, unnest($3::text[]) on conflict do nothing`,
    [corpId, chat.id, members],
  )
}

/** Groups that are no more. */
export async function deleteUnseenChats(db: Queryable, corpId: string, began: Date): Promise<void> {
  await db.query('delete from wecom_chats where corp_id = $1 and seen_at < $2', [corpId, began])
}

export type WithUnionid = { external_userid: string; unionid: string; tied_to: Buffer | null }

/** Customers whose unionid is known, by their id after `after`. */
export async function selectWithUnionid(db: Queryable, corpId: string, after: string, limit: number): Promise<WithUnionid[]> {
  const found = await db.query<WithUnionid>(
    `select external_userid, unionid, tied_to from wecom_contacts
     where corp_id = $1 and unionid is not null and external_userid > $2 order by external_userid limit $3`,
    [corpId, after, limit],
  )
  return found.rows
}

export async function updateTied(db: Queryable, corpId: string, tied: { id: string; member: Buffer }[]): Promise<void> {
  await db.query(
    `update wecom_contacts c set tied_to = t.member from unnest($2::text[], $3::bytea[]) as t (id, member)
     where c.corp_id = $1 and c.external_userid = t.id`,
    [corpId, tied.map(({ id }) => id), tied.map(({ member }) => member)],
  )
}

export async function updateStars(
  db: Queryable,
  { corpId, externalUserId, stars }: { corpId: string; externalUserId: string; stars: number },
): Promise<boolean> {
  const changed = await db.query('update wecom_contacts set stars = $3 where corp_id = $1 and external_userid = $2', [
    corpId,
    externalUserId,
    stars,
  ])
  return changed.rowCount === 1
}

export type BookRow = {
  external_userid: string
  name: string
  stars: number
  is_member: boolean
  staff: string[]
  tags: string[]
}

/** Customers that somebody has, by words of their name, the most stars first. */
export async function selectBook(
  db: Queryable,
  { corpId, words, limit }: { corpId: string; words: string; limit: number },
): Promise<BookRow[]> {
  const found = await db.query<BookRow>(
    `select c.external_userid, c.name, c.stars, c.unionid is not null as is_member, array_agg(distinct f.userid) as staff,
       array(select t.name from wecom_tags t where t.corp_id = c.corp_id and t.tag_id in (
         select unnest(g.tags) from wecom_follows g where (g.corp_id, g.external_userid) = (c.corp_id, c.external_userid)
           and g.removed_at is null) order by t.place) as tags
     from wecom_contacts c join wecom_follows f using (corp_id, external_userid)
     where c.corp_id = $1 and f.removed_at is null and strpos(lower(c.name), lower($2)) > 0
     group by c.corp_id, c.external_userid order by c.stars desc, max(f.since) desc, c.external_userid limit $3`,
    [corpId, words, limit],
  )
  return found.rows
}
