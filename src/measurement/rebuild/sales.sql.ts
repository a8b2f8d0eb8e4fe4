import type { Queryable } from '#platform/database.ts'

/**
 * Makes anew, in the writer's turn, what these orders give to scorecards and when their buyers bought. Gives how many of the
 * rows were otherwise.
 */
export async function rebuildSales(db: Queryable, orderKeys: number[]): Promise<number> {
  const found = await db.query<{ wrong: number }>(
    `select settle_orders($1::bigint[]) + settle_buyers(array(
       select distinct buyer_id from credits where order_key = any($1::bigint[]) and buyer_id is not null)) as wrong`,
    [orderKeys],
  )
  return found.rows[0]!.wrong
}

const SALES = ['orders', 'net_fen', 'with_code', 'assists', 'first_touch_fen', 'linear_fen', 'firsts', 'came_back']
const sums = SALES.map((name) => `sum(${name})::bigint as ${name}`).join(', ')
const isSome = (row: string): string => SALES.map((name) => `${row}.${name} <> 0`).join(' or ')

/** What orders and first orders come to, day by day. */
const SALE_CELLS = `
  select kind, key, day, ${sums}
  from (
    select kind, key, day, orders, net_fen, with_code, assists, first_touch_fen, linear_fen, 0 as firsts, 0 as came_back from order_parts
    union all
    select r.kind, r.key, f.day, 0, 0, 0, 0, 0, 0, 1, f.came_back::integer
    from first_orders f join subjects s on s.id = f.content_id
      cross join lateral (values ('total', ''), ('type', s.collection), ('content', s.collection || ':' || s.document),
        ('channel', coalesce(f.channel::text, '')), ('realm', realm_of(f.channel))) r (kind, key)) given
  group by kind, key, day`

const BUYER_CELLS = `
  select kind, key, day, row_before, before, after, count(*)::integer as buyers
  from buying_days group by kind, key, day, row_before, before, after`

const BUYER_DAYS = `
  select kind, key, day, count(*) as buyers, count(*) filter (where row_before = '-infinity') as newcomers,
    count(*) filter (where before = '-infinity' and after = 'infinity') as lone
  from buying_days group by kind, key, day`

export type SaleCellDifference = { day: string; row: string }

/** The cells of orders and buyers that are not what they should come to, from one snapshot. */
export async function findSaleCellDifferences(db: Queryable): Promise<SaleCellDifference[]> {
  const found = await db.query<SaleCellDifference>(`
    select day::text as day, kind || ' ' || key as row from (
      (select * from (${SALE_CELLS}) given where ${isSome('given')} except select * from (select * from sale_cells) kept where ${isSome('kept')})
      union all
      (select * from sale_cells kept where ${isSome('kept')} except ${SALE_CELLS})) sales
    union
    select day::text, kind || ' ' || key from (
      (${BUYER_CELLS} except select * from buyer_cells) union all (select * from buyer_cells where buyers <> 0 except ${BUYER_CELLS})) buyers
    union
    select day::text, kind || ' ' || key from (
      (${BUYER_DAYS} except select * from buyer_days) union all (select * from buyer_days except ${BUYER_DAYS})) days
    order by 1, 2`)
  return found.rows
}

/** Writes the cells of orders and buyers anew, in the writer's turn. */
export async function mendSaleCells(db: Queryable): Promise<void> {
  await db.query(`delete from sale_cells`)
  await db.query(`insert into sale_cells (kind, key, day, ${SALES.join(', ')}) ${SALE_CELLS}`)
  await db.query(`delete from buyer_cells`)
  await db.query(`insert into buyer_cells (kind, key, day, row_before, before, after, buyers) ${BUYER_CELLS}`)
  await db.query('delete from buyer_days')
  await db.query(`insert into buyer_days (kind, key, day, buyers, newcomers, lone) ${BUYER_DAYS}`)
}
