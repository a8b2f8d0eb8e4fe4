import type { Queryable } from '#platform/database.ts'

/**
 * Gives readers a name of chance in place of their openid, in grants and reminders alike: what they were counted as stays, and one
 * reader of one live stays one. `which` chooses grants (`g`). Mails to colleagues are left alone.
 */
const rename = (prefix: string, which: string, andThen: string) => `
  with named as materialized (
    select live_id, reader, '${prefix}' || left(translate(gen_random_uuid()::text, '-', ''), 20) as name from (
      select distinct g.live_id, g.reader from reminder_grants g left join live_streams l on l.id = g.live_id
      where g.channel <> 'mail' and ${which}) readers
  ), told as (
    update live_reminders r set reader = named.name, message_id = null${andThen} from named
    where r.live_id = named.live_id and r.reader = named.reader and r.channel <> 'mail'
  )
  update reminder_grants g set reader = named.name, key = named.name || ' ' || g.id from named
  where g.live_id = named.live_id and g.reader = named.reader and g.channel <> 'mail'`

/** Those of lives that began before. */
export async function forgetReadersBefore(db: Queryable, before: Date): Promise<void> {
  await db.query(rename('forgotten-', "coalesce(l.starts_at, g.given_at) < $1 and g.reader not like 'forgotten-%'", ''), [before])
}

/** These, of every live; what was not sent to them yet never will be. */
export async function forgetReaders(db: Queryable, readers: readonly string[], now: Date): Promise<void> {
  const unsent = `, done_at = coalesce(r.done_at, $2),
      state = case when r.state in ('planned', 'dropped', 'missed') then 'refused' else r.state end`
  await db.query(rename('erased-', 'g.reader = any($1::text[])', unsent), [readers, now])
}

export type KnownReader = { appId: string; reader: string }

/** Readers by their openid after `after`, each once for an account. */
export async function selectReaders(
  db: Queryable,
  { after, limit }: { after: KnownReader; limit: number },
): Promise<KnownReader[]> {
  const found = await db.query<KnownReader>(
    `select distinct app_id as "appId", reader from reminder_grants
     where channel <> 'mail' and reader !~ '^(erased|forgotten)-' and (reader, app_id) > ($1, $2) order by reader, app_id limit $3`,
    [after.reader, after.appId, limit],
  )
  return found.rows
}
