// $1 is the id of the file. Bodies are searched for its text, which as a UUID stands for nothing else.

const titled = (table: string, title: string, collection: string, where: string) => `
  select '${collection}' as collection, d.id::text as id, coalesce(d.${title}, '') as title, ${trashed(collection, 'd.deleted_at')}
  from ${table} d where ${where}`

const trashed = (collection: string, column: string) => `${collection === 'brand' ? 'false' : `${column} is not null`} as trashed`

const drafted = (table: string, collection: string, where: string) => `
  select '${collection}' as collection, d.parent_id::text as id, coalesce(d.version_title, '') as title,
    ${trashed(collection, 'd.version_deleted_at')}
  from _${table}_v d where d.latest and d.parent_id is not null and ${where}`

const own = ['cover_id', 'share_cover_id']
const contentTables = [
  { table: 'articles', collection: 'articles', columns: own, hasBody: true },
  { table: 'brand_stories', collection: 'brand-stories', columns: own, hasBody: true },
  { table: 'short_videos', collection: 'short-videos', columns: own, hasBody: false },
  { table: 'live_streams', collection: 'live-streams', columns: own, hasBody: false },
]

const contentWhere = (columns: string[], hasBody: boolean, prefix: string) =>
  [
    ...columns.map((column) => `d.${prefix}${column} = $1::uuid`),
    ...(hasBody ? [`strpos(d.${prefix}body::text, $1::text) > 0`] : []),
  ].join(' or ')

/** Where a picture is shown: in a field of its own, in a list of pictures or in a body, published or in the newest draft. Rows of `{collection, id, title, trashed}`, one per document, whichever way it uses the picture. */
export const selectMediaUses = [
  ...contentTables.flatMap(({ table, collection, columns, hasBody }) => [
    titled(table, 'title', collection, `(${contentWhere(columns, hasBody, '')})`),
    drafted(table, collection, `(${contentWhere(columns, hasBody, 'version_')})`),
  ]),
  titled('columns', 'title', 'columns', 'd.cover_id = $1::uuid'),
  titled('topics', 'name', 'topics', 'd.cover_id = $1::uuid'),
  titled(
    'products',
    'name',
    'products',
    'd.cover_id = $1::uuid or exists (select from products_rels r where r.parent_id = d.id and r.media_id = $1::uuid)',
  ),
  titled('brand', 'name', 'brand', '$1::uuid in (d.logo_id, d.logo_dark_id, d.mark_id, d.service_qr_id)'),
].join('\n  union')

/** The same for a clip. */
export const selectClipUses = [
  titled('short_videos', 'title', 'short-videos', 'd.file_id = $1::uuid'),
  drafted('short_videos', 'short-videos', 'd.version_file_id = $1::uuid'),
  titled('live_streams', 'title', 'live-streams', 'd.replay_id = $1::uuid'),
  drafted('live_streams', 'live-streams', 'd.version_replay_id = $1::uuid'),
].join('\n  union')
