import type { Queryable } from '#platform/database.ts'

export type CountedLive = {
  export_id: string
  began_at: string
  viewers: number | null
  shares: number | null
  buyers: number | null
  orders: number | null
  amount_fen: number | null
  figures: Record<string, unknown>
}

/**
 * Keeps a live as WeChat counted it, with the content that is planned nearest to its beginning, at most 3 h off and not another's
 * already. Gives that content.
 */
export async function upsertLive(db: Queryable, appId: string, live: CountedLive): Promise<string | null> {
  const kept = await db.query<{ subject: string | null }>(
    `insert into wechat_lives (app_id, export_id, began_at, subject, viewers, shares, buyers, orders, amount_fen, figures)
     values ($1, $2, $3::timestamptz, (
       select 'live-streams:' || l.id from live_streams l
       where l.starts_at between $3::timestamptz - interval '3 hours' and $3::timestamptz + interval '3 hours' and l.deleted_at is null
         and not exists (select from wechat_lives w where w.subject = 'live-streams:' || l.id and (w.app_id, w.export_id) <> ($1, $2))
       order by abs(extract(epoch from l.starts_at - $3::timestamptz)), l.id limit 1), $4, $5, $6, $7, $8, $9::jsonb)
     on conflict (app_id, export_id) do update set viewers = excluded.viewers, shares = excluded.shares, buyers = excluded.buyers,
       orders = excluded.orders, amount_fen = excluded.amount_fen, figures = excluded.figures,
       subject = coalesce(wechat_lives.subject, excluded.subject)
     returning subject`,
    [
      appId,
      live.export_id,
      live.began_at,
      live.viewers,
      live.shares,
      live.buyers,
      live.orders,
      live.amount_fen,
      JSON.stringify(live.figures),
    ],
  )
  return kept.rows[0]!.subject
}

export type ShownLive = CountedLive & { subject: string | null }

export async function selectLives(db: Queryable, appId: string, limit: number): Promise<ShownLive[]> {
  const found = await db.query<ShownLive>(
    'select * from wechat_lives where app_id = $1 order by began_at desc, export_id limit $2',
    [appId, limit],
  )
  return found.rows
}
