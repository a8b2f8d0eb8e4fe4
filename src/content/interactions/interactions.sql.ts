import type { Queryable } from '#platform/database.ts'
import type { InteractionKind } from './kinds.ts'

/** With how many took part and how many of them bought; both `null` while nothing was imported. */
export type Interaction = {
  id: string
  kind: InteractionKind
  minute: number
  title: string
  prize: string
  quantity: number | null
  takers: number | null
  buyers: number | null
  amountFen: number
}

export async function selectInteractions(db: Queryable, live: string): Promise<Interaction[]> {
  const found = await db.query<Interaction>(
    `select i.id, i.kind, i.minute, i.title, i.prize, i.quantity, nullif(count(p.person), 0) as takers,
       case when count(p.person) > 0 then count(*) filter (where p.has_bought) end as buyers,
       coalesce(sum(p.amount_fen), 0)::bigint as "amountFen"
     from live_interactions i left join live_interaction_people p on p.interaction_id = i.id
     where i.live_id = $1 group by i.id order by i.minute, i.id`,
    [live],
  )
  return found.rows
}

type Kept = Pick<Interaction, 'id' | 'kind' | 'minute' | 'title' | 'prize' | 'quantity'> & { live: string; by: string; now: Date }

/** Writes one down, new or changed. False when its id belongs to another live. */
export async function upsertInteraction(db: Queryable, one: Kept): Promise<boolean> {
  const kept = await db.query(
    `insert into live_interactions as i (id, live_id, kind, minute, title, prize, quantity, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (id) do update set kind = excluded.kind, minute = excluded.minute, title = excluded.title, prize = excluded.prize,
       quantity = excluded.quantity, changed_by = excluded.changed_by, changed_at = excluded.changed_at
     where i.live_id = excluded.live_id`,
    [one.id, one.live, one.kind, one.minute, one.title, one.prize, one.quantity, one.by, one.now],
  )
  return kept.rowCount === 1
}

export async function deleteInteraction(db: Queryable, id: string): Promise<boolean> {
  return (await db.query('delete from live_interactions where id = $1', [id])).rowCount === 1
}

export type Taker = {
  person: string
  tookAt: Date | null
  hasBought: boolean
  orderId: string | null
  amountFen: number | null
}

/** Each person once; who comes again replaces what was said before. */
export async function upsertTakers(db: Queryable, interaction: string, takers: readonly Taker[]): Promise<void> {
  await db.query(
    `insert into live_interaction_people (interaction_id, person, took_at, has_bought, order_id, amount_fen)
     select $1, t.* from jsonb_to_recordset($2::jsonb)
       as t (person text, "tookAt" timestamptz, "hasBought" boolean, "orderId" text, "amountFen" bigint)
     on conflict (interaction_id, person) do update set took_at = excluded.took_at, has_bought = excluded.has_bought,
       order_id = excluded.order_id, amount_fen = excluded.amount_fen`,
    [interaction, JSON.stringify(takers)],
  )
}

export async function deleteTakers(db: Queryable, interaction: string): Promise<number> {
  return (await db.query('delete from live_interaction_people where interaction_id = $1', [interaction])).rowCount ?? 0
}

type TakersPage = { live: string; interaction: string; onlyBuyers: boolean; offset: number; limit: number }

export async function selectTakers(
  db: Queryable,
  { live, interaction, onlyBuyers, offset, limit }: TakersPage,
): Promise<Taker[]> {
  const found = await db.query<Taker>(
    `select p.person, p.took_at as "tookAt", p.has_bought as "hasBought", p.order_id as "orderId", p.amount_fen as "amountFen"
     from live_interaction_people p join live_interactions i on i.id = p.interaction_id
     where i.live_id = $1 and i.id = $2 and (p.has_bought or not $3)
     order by p.took_at nulls last, p.person offset $4 limit $5`,
    [live, interaction, onlyBuyers, offset, limit],
  )
  return found.rows
}
