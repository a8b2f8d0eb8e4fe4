import type { Queryable } from '#platform/database.ts'

const COVERS = ['articles', 'brand_stories', 'short_videos', 'live_streams'].map(
  (table) => `exists (select from ${table} d where d.cover_id = m.id and d._status = 'published' and d.deleted_at is null)`,
)

/** What pages may show of a picture, none of it cropped. */
const SIZES = ['w480', 'w750', 'w1080', 'w1600'].map((size) => `m.sizes_${size}_filename`)

export type Unfinished = { id: string; filename: string; sizes: string[]; isCover: boolean }

/** The oldest picture without a colour, or that is the cover of something published and was not encoded as AVIF yet. */
export async function selectUnfinished(db: Queryable): Promise<Unfinished | undefined> {
  const { rows } = await db.query<Unfinished>(
    `select m.id, m.filename, array_remove(array[${SIZES.join(', ')}], null) as sizes, ${COVERS.join(' or ')} as "isCover" from media m
      where m.filename is not null and m.width is not null
        and (m.colour is null or (m.avif is null and (${COVERS.join(' or ')})))
      order by m.id limit 1`,
  )
  return rows[0]
}

/** Which of these file names are no picture's any more. */
export async function selectUnknownFiles(db: Queryable, stems: string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ stem: string }>(
    `select stem from unnest($1::text[]) as stem
      where not exists (select from media m where split_part(m.filename, '.', 1) = stem)`,
    [stems],
  )
  return new Set(rows.map(({ stem }) => stem))
}
