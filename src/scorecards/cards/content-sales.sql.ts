import type { Grouping } from './content-key.sql.ts'

/**
 * The rows of cells that a grouping reads: its own, and everything together. Days are not told apart by their key but by their
 * day, so they are read from the cells of everything.
 */
const rows = (by: Grouping): { kind: string; key: string } =>
  by === 'day' ? { kind: 'total', key: "to_char(day, 'YYYY-MM-DD')" } : { kind: by, key: 'key' }

/** Sums `figures` over the days [$1, $2] of cells of each row, then of all of them, of the orders of nobody, and of every order. */
const sumCells = (by: Grouping, cells: string, figures: (ofOneDay: boolean) => string): string => {
  const { kind, key } = rows(by)
  return `
  select 'row' as kind, ${key} as key, ${figures(by === 'day')} from ${cells} where kind = '${kind}' and day between $1 and $2 group by 2
  union all
  select kind, null, ${figures(false)} from ${cells} where kind in ('total', 'none', 'all') and day between $1 and $2 group by kind`
}

/**
 * $1 first day, $2 last day, $3 the day that is 90 days ago in its midst: orders by the row that won them, what the other
 * models and the assists give each row, and first customers with those who came back, but for those of that very day.
 */
export const sumSales = (by: Grouping): string =>
  sumCells(
    by,
    'sale_cells',
    () => `sum(orders)::bigint as orders, sum(net_fen)::bigint as net_fen, sum(with_code)::bigint as with_code, sum(assists)::bigint as assists,
    sum(first_touch_fen)::bigint as first_touch_fen, sum(linear_fen)::bigint as linear_fen,
    coalesce(sum(firsts) filter (where day < $3), 0)::bigint as old_enough, coalesce(sum(came_back) filter (where day < $3), 0)::bigint as came_back,
    coalesce(sum(firsts) filter (where day > $3), 0)::bigint as pending`,
  )

/** Cells of buyers who bought on both sides of a day: of the one before the range ($1), or of its last ($2). */
const across = (range: string, day: string): string =>
  `from buyer_cells where daterange(${range}) @> ${day}::date and day between $1 and $2`

/**
 * Buyers of days, of whom a range counts those who never bought from the row before, and those who did so only before the range.
 * `lone` bought on no other day, or on none within the range.
 */
const BUYERS = `(
  select kind, key, day, buyers as of_day, newcomers as of_range, lone as once from buyer_days
  union all
  select kind, key, day, 0, buyers, 0 ${across('row_before, day', '($1::date - 1)')} and row_before > '-infinity'
  union all
  select kind, key, day, 0, 0, buyers ${across('before, day', '($1::date - 1)')} and before > '-infinity' and after > $2
  union all
  select kind, key, day, 0, 0, buyers ${across('day, after', '$2')} and before = '-infinity' and after < 'infinity') buyers`

/**
 * $1 first day, $2 last day: distinct buyers by row, and those of them who bought on no other day of the range. A row of one day
 * counts all buyers of its day.
 */
export const sumBuyers = (by: Grouping): string =>
  sumCells(
    by,
    BUYERS,
    (ofOneDay) =>
      `coalesce(sum(${ofOneDay ? 'of_day' : 'of_range'}), 0)::bigint as buyers, coalesce(sum(once), 0)::bigint as once`,
  )

/** $1 the day that is 90 days before $2, in its midst: its first customers by row, one by one. */
export const sumRipeningFirsts = (by: Grouping): string => {
  const key = {
    type: 's.collection',
    content: "s.collection || ':' || s.document",
    channel: "coalesce(f.channel::text, '')",
    realm: 'realm_of(f.channel)',
    day: "to_char(f.day, 'YYYY-MM-DD')",
  }[by]
  const isOldEnough = "f.paid_at + interval '2160 hours' <= $2"
  return `
  select case when grouping(key) = 1 then 'total' else 'row' end as kind, key, count(*) filter (where is_old_enough) as old_enough,
    count(*) filter (where is_old_enough and came_back) as came_back, count(*) filter (where not is_old_enough) as pending
  from (
    select ${key} as key, ${isOldEnough} as is_old_enough, f.came_back
    from first_orders f join subjects s on s.id = f.content_id where f.day = $1) ripening
  group by grouping sets ((key), ())`
}
