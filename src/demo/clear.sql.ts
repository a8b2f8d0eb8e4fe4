/** Everything that belongs to the house and not to the brand in it: it stays. */
const kept = [
  'users',
  'users_sessions',
  'invitations',
  'api_keys',
  'order_sources',
  'sensitive_words',
  'settings',
  'measured',
  'payload_migrations',
  'payload_preferences',
  'payload_preferences_rels',
]

export const selectTablesToEmpty = `
  select format('%I', relname) as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    and relname <> all (array['${kept.join("', '")}'])
  order by relname
`

/** Evidence refuses to be emptied; only who owns the tables can lift that, and does so here for one transaction, in plain sight. */
const guards = (how: 'disable' | 'enable'): string =>
  ['reviews', 'review_revisions', 'review_decisions', 'question_decisions']
    .map((table) => `alter table ${table} ${how} trigger evidence_whole;`)
    .join(' ')

export const truncate = (tables: readonly string[]): string =>
  `${guards('disable')} truncate ${tables.join(', ')}; ${guards('enable')}`

export const forgetLoad = `delete from settings where name in ('demo.now', 'demo.done')`

/** Whoever keeps a figure by the revision of the facts must see that they are others now. */
export const raiseRevision = 'update measured set revision = revision + 1'

export const announceChange = `insert into outbox (event, data) values ('content.changed', '{"collection": "brand"}')`
export const wakeWorker = `select pg_notify('outbox', '')`

export const selectIsDemo = `select coalesce((select is_demo from brand limit 1), false) as is_demo`

/** Published items whose slug is none of $1, and documents of other kinds whose mark is none of $2. */
export const countOwn = `
  select (select count(*) from articles where not slug = any ($1::text[]))
    + (select count(*) from short_videos where not slug = any ($1::text[]))
    + (select count(*) from live_streams where not slug = any ($1::text[]))
    + (select count(*) from brand_stories where not slug = any ($1::text[]))
    + (select count(*) from products where not slug = any ($1::text[]))
    + (select count(*) from media where not alt = any ($2::text[]))
    + (select count(*) from reviews where not text = any ($2::text[])) as own
`
