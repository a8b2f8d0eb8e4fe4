/**
 * Whether a published thing turned into another one by time alone after $1 and until $2: its publish window ended, a campaign or a
 * live stream began or ended (6 h after its start when nobody said when).
 */
export const hasTurned = `
  select exists (
    select 1 from articles where _status = 'published' and publish_until > $1 and publish_until <= $2
    union all
    select 1 from short_videos where _status = 'published' and publish_until > $1 and publish_until <= $2
    union all
    select 1 from brand_stories where _status = 'published' and publish_until > $1 and publish_until <= $2
    union all
    select 1 from live_streams, unnest(array[publish_until, starts_at, ends_at, ended_at, starts_at + interval '6 hours']) as turn
    where _status = 'published' and turn > $1 and turn <= $2
    union all
    select 1 from campaigns, unnest(array[starts_at, ends_at]) as turn where deleted_at is null and turn > $1 and turn <= $2
  ) as turned`

/** Makes every front process render all pages anew. */
export const tellChanged = "select pg_notify('pages', '')"

/** Announces a change that nobody made. $1 what turned, as JSON. */
export const announceTurn = `
  with said as (insert into outbox (event, data) values ('content.changed', $1::jsonb) returning 1)
  select pg_notify('outbox', '') from said`
