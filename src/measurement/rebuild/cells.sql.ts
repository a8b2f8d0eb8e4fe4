import type { Queryable } from '#platform/database.ts'

export type CellDifference = { day: string; content: string; channel: number }

/** Persons whose pairs do not say what their credits give about conversion. */
export async function selectMisconverted(db: Queryable): Promise<number[]> {
  const found = await db.query<{ person_id: number }>(`
    with given as materialized (
      select distinct p.content_id, p.person_id
      from credits c join orders o on o.id = c.order_key and o.counted
        join pairs p on p.content_id = c.content_id and p.person_id = c.buyer_id
      where o.paid_at >= p.open_at and o.paid_at <= p.open_at + interval '720 hours')
    select distinct person_id
    from given full join (select content_id, person_id from pairs where is_converted) kept using (content_id, person_id)
    where given.* is null or kept.* is null`)
  return found.rows.map((row) => row.person_id)
}

const FIGURES = ['delivered', 'delivered_opened', 'exposed', 'exposed_opened', 'opens', 'direct', 'converted']
/** Asked once: the name of the zone is looked up in a table, and would be for every row. */
const ZONE = '(select hub_zone())'
const OPENED = "open_at <= reach_at + interval '168 hours'"

/** What pairs and the erased ones come to, cell by cell; `and` narrows them by the moment of their reach or open. */
const recount = (and: (moment: string) => string = () => '', erased = ''): string => `
  select day, content_id, channel, sum(delivered) as delivered, sum(delivered_opened) as delivered_opened, sum(exposed) as exposed,
    sum(exposed_opened) as exposed_opened, sum(opens) as opens, sum(direct) as direct, sum(converted) as converted
  from (
    select (reach_at at time zone ${ZONE})::date as day, content_id, reach_channel as channel,
      count(*) filter (where reach_kind = 2) as delivered, count(*) filter (where reach_kind = 2 and ${OPENED}) as delivered_opened,
      count(*) filter (where reach_kind = 1) as exposed, count(*) filter (where reach_kind = 1 and ${OPENED}) as exposed_opened,
      0 as opens, 0 as direct, 0 as converted
    from pairs where reach_at is not null and (open_at is null or open_at >= reach_at) ${and('reach_at')} group by 1, 2, 3
    union all
    select (open_at at time zone ${ZONE})::date, content_id, open_channel, 0, 0, 0, 0, count(*),
      count(*) filter (where reach_at is null or open_at < reach_at), count(*) filter (where is_converted)
    from pairs where open_at is not null ${and('open_at')} group by 1, 2, 3
    union all
    select day, content_id, channel, ${FIGURES.join(', ')} from erased_cells ${erased}) counted
  group by day, content_id, channel`

const figuresOf = (row: string): string => `(${FIGURES.map((name) => `${row}.${name}`).join(', ')})`

/** The cells that are not what the pairs come to, from one snapshot. */
export async function findCellDifferences(db: Queryable): Promise<CellDifference[]> {
  const found = await db.query<CellDifference>(
    `select day::text as day, s.collection || ':' || s.document as content, channel
     from (${recount()}) given full join pair_cells kept using (day, content_id, channel) join subjects s on s.id = content_id
     where ${figuresOf('given')} is distinct from ${figuresOf('kept')} order by day, 2, channel`,
  )
  return found.rows
}

const ofDay = (moment: string): string =>
  `and ${moment} >= ($1::date)::timestamp at time zone ${ZONE} and ${moment} < ($1::date + 1)::timestamp at time zone ${ZONE}`

/** Counts the cells of a day once more, in the writer's turn, and writes those that differ. */
export async function mendCells(db: Queryable, day: string): Promise<void> {
  await db.query(
    `merge into pair_cells k using (
       select day, content_id, channel, ${FIGURES.map((name) => `coalesce(given.${name}, 0) as ${name}`).join(', ')}
       from (${recount(ofDay, 'where day = $1::date')}) given full join (select * from pair_cells where day = $1::date) kept using (day, content_id, channel)
       where ${figuresOf('given')} is distinct from ${figuresOf('kept')}
     ) g on k.day = g.day and k.content_id = g.content_id and k.channel = g.channel
     when matched and ${FIGURES.map((name) => `g.${name} = 0`).join(' and ')} then delete
     when matched then update set ${FIGURES.map((name) => `${name} = g.${name}`).join(', ')}
     when not matched then insert (day, content_id, channel, ${FIGURES.join(', ')})
       values (g.day, g.content_id, g.channel, ${FIGURES.map((name) => `g.${name}`).join(', ')})`,
    [day],
  )
}

const ofTypes = `
  select k.day, s.collection, k.channel, ${FIGURES.map((name) => `sum(k.${name}) as ${name}`).join(', ')}
  from pair_cells k join subjects s on s.id = k.content_id group by 1, 2, 3`

const WRONG_TYPES = `
  select day, collection, channel, ${FIGURES.map((name) => `coalesce(given.${name}, 0) as ${name}`).join(', ')}
  from (${ofTypes}) given full join type_cells kept using (day, collection, channel)
  where ${FIGURES.map((name) => `coalesce(given.${name}, 0) <> coalesce(kept.${name}, 0)`).join(' or ')}`

/** The cells of whole types that are not what the cells of their contents come to. */
export async function findTypeCellDifferences(db: Queryable): Promise<CellDifference[]> {
  const found = await db.query<CellDifference>(
    `select day::text as day, collection as content, channel from (${WRONG_TYPES}) wrong order by 1, 2, 3`,
  )
  return found.rows
}

/** Sums the cells of types once more, in the writer's turn, and writes those that differ. */
export async function mendTypeCells(db: Queryable): Promise<void> {
  await db.query(
    `insert into type_cells (day, collection, channel, ${FIGURES.join(', ')})
     ${WRONG_TYPES}
     on conflict (day, collection, channel) do update set ${FIGURES.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  )
}
