/** One use more: $1 name, $2 key, $3 now, $4 end of a window that begins now. Gives the uses of the running window. */
export const takeFromLimit = `
  insert into rate_limits as l (name, key, used, ends_at) values ($1, $2, 1, $4)
  on conflict (name, key) do update set
    used = case when l.ends_at <= $3 then 1 else l.used + 1 end,
    ends_at = case when l.ends_at <= $3 then excluded.ends_at else l.ends_at end
  returning used, ends_at
`
