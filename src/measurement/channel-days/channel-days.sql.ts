import type { Queryable } from '#platform/database.ts'

const COLUMNS = ['impressions', 'delivered', 'readers', 'plays', 'viewers', 'shares', 'buyers', 'orders', 'amount_fen'] as const
type Column = (typeof COLUMNS)[number]

export type ChannelDayKey = { content_id: number; day: string; source: string }
export type ChannelDayRow = ChannelDayKey & { stored_by: string } & Record<Column, number | null>

const GIVEN = 'unnest($1::integer[], $2::date[], $3::text[]) as given (content_id, day, source)'

const keysOf = (keys: readonly ChannelDayKey[]) => [
  keys.map(({ content_id }) => content_id),
  keys.map(({ day }) => day),
  keys.map(({ source }) => source),
]

/** The lines of these keys as they are kept. */
export async function selectChannelDays(db: Queryable, keys: readonly ChannelDayKey[]): Promise<ChannelDayRow[]> {
  const found = await db.query<ChannelDayRow>(
    `select d.content_id, d.day::text as day, d.source, ${COLUMNS.map((column) => `d.${column}`).join(', ')}, d.stored_by
     from ${GIVEN} join channel_days d using (content_id, day, source)`,
    keysOf(keys),
  )
  return found.rows
}

/** The lines of one content that `by` wrote. */
export async function selectWritten(
  db: Queryable,
  { contentId, sources, by }: { contentId: number; sources: readonly string[]; by: string },
): Promise<ChannelDayRow[]> {
  const found = await db.query<ChannelDayRow>(
    `select d.content_id, d.day::text as day, d.source, ${COLUMNS.map((column) => `d.${column}`).join(', ')}, d.stored_by
     from channel_days d where d.content_id = $1 and d.source = any($2::text[]) and d.stored_by = $3`,
    [contentId, sources, by],
  )
  return found.rows
}

/** Keeps lines, each key given once, in place of what was kept. */
export async function upsertChannelDays(db: Queryable, rows: readonly ChannelDayRow[], at: Date): Promise<void> {
  const columns = [...COLUMNS, 'stored_by']
  await db.query(
    `insert into channel_days (content_id, day, source, ${columns.join(', ')}, stored_at)
     select content_id, day, source, ${columns.join(', ')}, $2
     from jsonb_to_recordset($1::jsonb) as given (content_id integer, day date, source text,
       ${COLUMNS.map((column) => `${column} bigint`).join(', ')}, stored_by text)
     on conflict (content_id, day, source) do update
       set ${[...columns, 'stored_at'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(rows), at],
  )
}

export async function deleteChannelDays(db: Queryable, keys: readonly ChannelDayKey[]): Promise<void> {
  await db.query(
    `delete from channel_days d using ${GIVEN} where (d.content_id, d.day, d.source) = (given.content_id, given.day, given.source)`,
    keysOf(keys),
  )
}

/** Writes down what lines were before they were replaced. */
export async function insertCorrections(
  db: Queryable,
  before: readonly ChannelDayRow[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await db.query(
    `insert into channel_day_corrections (content_id, day, source, before, stored_by, at)
     select (given->>'content_id')::integer, (given->>'day')::date, given->>'source', given, $2, $3
     from jsonb_array_elements($1::jsonb) as given`,
    [JSON.stringify(before), by, at],
  )
}
