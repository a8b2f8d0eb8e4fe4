import type { Queryable } from '#platform/database.ts'
import type { ArticleDay, CountedArticle } from './read-datacube.ts'

/** Articles as WeChat names them; a title that is known stays when it is not said again. */
export async function upsertArticles(
  db: Queryable,
  appId: string,
  articles: readonly (Pick<CountedArticle, 'msgid'> & Partial<CountedArticle>)[],
): Promise<void> {
  await db.query(
    `insert into wechat_articles (app_id, msgid, title, url, published_on, is_notified)
     select $1, msgid, title, url, "publishedOn", "isNotified"
     from jsonb_to_recordset($2::jsonb) as given (msgid text, title text, url text, "publishedOn" date, "isNotified" boolean)
     on conflict (app_id, msgid) do update set title = coalesce(excluded.title, wechat_articles.title),
       url = coalesce(excluded.url, wechat_articles.url), published_on = coalesce(excluded.published_on, wechat_articles.published_on),
       is_notified = coalesce(excluded.is_notified, wechat_articles.is_notified)`,
    [appId, JSON.stringify(articles.map(({ totals: _, ...article }) => article))],
  )
}

export async function upsertArticleDays(db: Queryable, appId: string, day: string, days: readonly ArticleDay[]): Promise<void> {
  await db.query(
    `insert into wechat_article_days (app_id, msgid, day, readers, shares, sources)
     select $1, msgid, $2, readers, shares, sources
     from jsonb_to_recordset($3::jsonb) as given (msgid text, readers integer, shares integer, sources jsonb)
     on conflict (app_id, msgid, day) do update set readers = excluded.readers, shares = excluded.shares, sources = excluded.sources`,
    [appId, day, JSON.stringify(days)],
  )
}

export async function upsertTotals(db: Queryable, appId: string, articles: readonly CountedArticle[]): Promise<void> {
  const rows = articles.flatMap(({ msgid, totals }) => totals.map((total) => ({ msgid, ...total })))
  await db.query(
    `insert into wechat_article_totals (app_id, msgid, day, readers, message_readers, shares, delivery_rate, finish_rate, figures)
     select $1, msgid, day, readers, "messageReaders", shares, "deliveryRate", "finishRate", figures
     from jsonb_to_recordset($2::jsonb) as given (msgid text, day date, readers integer, "messageReaders" integer, shares integer,
       "deliveryRate" float8, "finishRate" float8, figures jsonb)
     on conflict (app_id, msgid, day) do update set readers = excluded.readers, message_readers = excluded.message_readers,
       shares = excluded.shares, delivery_rate = excluded.delivery_rate, finish_rate = excluded.finish_rate, figures = excluded.figures`,
    [appId, JSON.stringify(rows)],
  )
}

export async function upsertAccountDay(
  db: Queryable,
  row: { appId: string; kind: 'articles' | 'mini'; day: string; figures: unknown },
): Promise<void> {
  await db.query(
    `insert into wechat_account_days (app_id, kind, day, figures) values ($1, $2, $3, $4::jsonb)
     on conflict (app_id, kind, day) do update set figures = excluded.figures`,
    [row.appId, row.kind, row.day, JSON.stringify(row.figures)],
  )
}

export type AccountDay = { day: string; figures: Record<string, unknown> }

export async function selectAccountDays(
  db: Queryable,
  { appId, kind, limit }: { appId: string; kind: 'articles' | 'mini'; limit: number },
): Promise<AccountDay[]> {
  const found = await db.query<AccountDay>(
    'select day::text as day, figures from wechat_account_days where app_id = $1 and kind = $2 order by day desc limit $3',
    [appId, kind, limit],
  )
  return found.rows
}

/** Articles with a title that belong to no content yet; what a colleague parted stays so. */
export async function selectUnmatched(db: Queryable, appId: string): Promise<{ msgid: string; title: string }[]> {
  const found = await db.query<{ msgid: string; title: string }>(
    'select msgid, title from wechat_articles where app_id = $1 and matched_by is null and title is not null',
    [appId],
  )
  return found.rows
}

/** The contents of articles that were published by pushes of the hub: their msgid is WeChat's id of the message, "_" and the place from 1. */
export async function selectPushed(db: Queryable, msgids: readonly string[]): Promise<{ msgid: string; subject: string }[]> {
  const found = await db.query<{ msgid: string; subject: string }>(
    `select given.msgid, a.collection || ':' || a.document_id as subject
     from unnest($1::text[]) as given (msgid)
     join wechat_pushes p on split_part(given.msgid, '_', 1) in (p.msg_data_id, p.msg_id)
     join wechat_push_articles a on a.push_id = p.id and (a.place + 1)::text = split_part(given.msgid, '_', 2)`,
    [msgids],
  )
  return found.rows
}

export type Match = { msgid: string; subject: string | null; by: 'push' | 'title' | 'hand' }

/** Says which content an article is. Gives the content it was before; nothing when there is no such article. */
export async function updateMatch(
  db: Queryable,
  appId: string,
  { msgid, subject, by }: Match,
): Promise<{ before: string | null } | undefined> {
  const changed = await db.query<{ before: string | null }>(
    `update wechat_articles a set subject = $3, matched_by = $4
     from (select app_id, msgid, subject from wechat_articles where app_id = $1 and msgid = $2 for update) old
     where (a.app_id, a.msgid) = (old.app_id, old.msgid) and ($4 = 'hand' or a.matched_by is null) returning old.subject as before`,
    [appId, msgid, subject, by],
  )
  return changed.rows[0]
}

export async function selectSubjects(db: Queryable, appId: string, msgids: readonly string[] | null): Promise<string[]> {
  const found = await db.query<{ subject: string }>(
    `select distinct subject from wechat_articles
     where app_id = $1 and subject is not null and ($2::text[] is null or msgid = any($2))`,
    [appId, msgids],
  )
  return found.rows.map(({ subject }) => subject)
}

/** Whether this account ever said a rate that only percent can mean. */
export async function saysPercent(db: Queryable, appId: string): Promise<boolean> {
  const found = await db.query(
    'select 1 from wechat_article_totals where app_id = $1 and greatest(delivery_rate, finish_rate) > 1 limit 1',
    [appId],
  )
  return found.rowCount === 1
}

export type DerivedDay = {
  day: string
  source: 'official-account' | 'official-account-daily'
  delivered: number | null
  readers: number | null
  shares: number | null
}

/**
 * What the articles of one content come to: by day of publication how many got the message and read it, as last counted; and by day
 * what was new. `unit` is what a whole rate is: 1 or 100. The number of deliveries is not said any more, so it is the readers divided by
 * their rate, and unknown where either is 0 or absent.
 */
export async function deriveDays(
  db: Queryable,
  { appId, subject, unit }: { appId: string; subject: string; unit: 1 | 100 },
): Promise<DerivedDay[]> {
  const found = await db.query<DerivedDay>(
    `with articles as (select * from wechat_articles where app_id = $1 and subject = $2),
     latest as (
       select distinct on (a.msgid) a.published_on, t.message_readers, t.delivery_rate / $3 as rate
       from articles a join wechat_article_totals t using (app_id, msgid)
       where a.published_on is not null order by a.msgid, t.day desc)
     select published_on::text as day, 'official-account' as source, sum(greatest(round(message_readers / rate), message_readers))::bigint as delivered,
       sum(message_readers)::bigint as readers, null::bigint as shares
     from latest where message_readers > 0 and rate > 0 group by published_on
     union all
     select d.day::text, 'official-account-daily', null, sum(d.readers)::bigint, sum(d.shares)::bigint
     from articles a join wechat_article_days d using (app_id, msgid) group by d.day
     order by 1, 2`,
    [appId, subject, unit],
  )
  return found.rows
}

export type ShownArticle = {
  msgid: string
  title: string | null
  url: string | null
  published_on: string | null
  is_notified: boolean | null
  subject: string | null
  matched_by: string | null
  counted_to: string | null
  readers: number | null
  shares: number | null
  delivery_rate: number | null
  finish_rate: number | null
}

/** The articles published last, with what was last counted of each; rates as WeChat said them. */
export async function selectArticles(db: Queryable, appId: string, limit: number): Promise<ShownArticle[]> {
  const found = await db.query<ShownArticle>(
    `select a.msgid, a.title, a.url, a.published_on::text as published_on, a.is_notified, a.subject, a.matched_by,
       t.day::text as counted_to, t.readers, t.shares, t.delivery_rate, t.finish_rate
     from wechat_articles a left join lateral (
       select * from wechat_article_totals t where (t.app_id, t.msgid) = (a.app_id, a.msgid) order by t.day desc limit 1) t on true
     where a.app_id = $1 and a.title is not null order by a.published_on desc nulls last, a.msgid limit $2`,
    [appId, limit],
  )
  return found.rows
}
