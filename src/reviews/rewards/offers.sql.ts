import type { Queryable } from '#platform/database.ts'
import type { OfferSnapshot, RewardAct, RewardKind } from './offer.ts'

export type OfferRow = {
  id: string
  offerId: string
  version: number
  kind: RewardKind
  amount: number
  act: RewardAct
  textZh: string
  textEn: string
  holdDays: number
  /** How many rewards it gives at most. */
  most: number | null
  from: Date
  until: Date | null
}

export async function insertOffer(db: Queryable, offer: OfferRow, made: { by: string | null; at: Date }): Promise<void> {
  await db.query(
    `insert into reward_offers (id, offer_id, version, kind, amount, act, text_zh, text_en, hold_days, most, from_at, until_at, made_by,
       made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      offer.id,
      offer.offerId,
      offer.version,
      offer.kind,
      offer.amount,
      offer.act,
      offer.textZh,
      offer.textEn,
      offer.holdDays,
      offer.most,
      offer.from,
      offer.until,
      made.by,
      made.at,
    ],
  )
}

/** Ends a version that has not ended, and gives what it is a version of. */
export async function endVersion(
  db: Queryable,
  id: string,
  now: Date,
): Promise<{ offerId: string; version: number } | undefined> {
  const ended = await db.query<{ offerId: string; version: number }>(
    `update reward_offers set ended_at = $2 where id::text = $1 and ended_at is null returning offer_id as "offerId", version`,
    [id, now],
  )
  return ended.rows[0]
}

/** Two who make offers at once wait for each other, until COMMIT. */
export const lockOffers = (db: Queryable): Promise<unknown> => db.query("select pg_advisory_xact_lock(hashtext('reward-offers'))")

/** Whether an offer for the same act stands at some time between these, but for the version that is to be replaced. */
export async function hasOverlap(
  db: Queryable,
  { act, from, until }: Pick<OfferRow, 'act' | 'from' | 'until'>,
  except: string | null,
): Promise<boolean> {
  const found = await db.query(
    `select from reward_offers where act = $1 and ended_at is null
       and tstzrange(from_at, until_at) && tstzrange($2::timestamptz, $3::timestamptz)
       and id::text is distinct from $4 limit 1`,
    [act, from, until, except],
  )
  return found.rowCount === 1
}

const SNAPSHOT = `jsonb_build_object('id', o.id, 'version', o.version, 'kind', o.kind, 'amount', o.amount, 'act', o.act,
  'text', jsonb_build_object('zh', o.text_zh, 'en', o.text_en), 'holdDays', o.hold_days)`

const GIVEN = `(select count(*)::integer from review_rewards w where w.offer_id = o.id and w.state <> 'void')`

/** What is offered to whoever writes at `now`: offers that stand and have some left to give. */
export async function selectInForce(db: Queryable, now: Date): Promise<OfferSnapshot[]> {
  const found = await db.query<{ offer: OfferSnapshot }>(
    `select ${SNAPSHOT} as offer from reward_offers o
     where o.ended_at is null and o.from_at <= $1 and (o.until_at is null or o.until_at > $1) and (o.most is null or ${GIVEN} < o.most)
     order by o.made_at desc, o.id desc`,
    [now],
  )
  return found.rows.map(({ offer }) => offer)
}

/** How many more an offer may give, its row locked until COMMIT; `null` when there is no limit. */
export async function lockLeft(db: Queryable, id: string): Promise<number | null> {
  await db.query('select from reward_offers where id = $1 for no key update', [id])
  const found = await db.query<{ left: number | null }>(`select o.most - ${GIVEN} as left from reward_offers o where o.id = $1`, [
    id,
  ])
  return found.rows[0]?.left ?? null
}

/** What the buyer of an order was promised when asked. */
export async function selectPromised(db: Queryable, orderKey: number): Promise<OfferSnapshot[]> {
  const found = await db.query<{ offers: OfferSnapshot[] | null }>('select offers from review_requests where order_key = $1', [
    orderKey,
  ])
  return found.rows[0]?.offers ?? []
}

export type ListedOffer = OfferRow & { endedAt: Date | null; madeAt: Date; held: number; paid: number; void: number }

/** Every version, the newest first, with what came of it. */
export async function selectOffers(db: Queryable): Promise<ListedOffer[]> {
  const found = await db.query<ListedOffer>(
    `select o.id, o.offer_id as "offerId", o.version, o.kind, o.amount, o.act, o.text_zh as "textZh", o.text_en as "textEn",
       o.hold_days as "holdDays", o.most, o.from_at as "from", o.until_at as "until", o.ended_at as "endedAt", o.made_at as "madeAt",
       count(w.id) filter (where w.state = 'held')::integer as held, count(w.id) filter (where w.state = 'paid')::integer as paid,
       count(w.id) filter (where w.state = 'void')::integer as void
     from reward_offers o left join review_rewards w on w.offer_id = o.id
     group by o.id order by o.ended_at is not null, o.made_at desc, o.version desc limit 200`,
  )
  return found.rows
}
