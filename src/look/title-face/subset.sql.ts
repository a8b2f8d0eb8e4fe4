/** $1 hash, $2 now. A row when this subset exists; that it is used is written down once a day. */
export const touchSubset = `
  with touched as (
    update title_subsets set used_at = $2 where hash = $1 and used_at < $2::timestamptz - interval '1 day'
  )
  select lacking from title_subsets where hash = $1`

/** $1 hash, $2 bytes, $3 the signs that the face lacks, $4 now. Another process may have made the same one meanwhile. */
export const insertSubset = `
  insert into title_subsets (hash, bytes, lacking, made_at, used_at) values ($1, $2, $3, $4, $4) on conflict (hash) do nothing`

export const selectSubset = `select bytes from title_subsets where hash = $1`

/** $1 now. Pages are made anew every day, so what no page asked for in a month stands in none. */
export const deleteUnused = `delete from title_subsets where used_at < $1::timestamptz - interval '30 days'`
