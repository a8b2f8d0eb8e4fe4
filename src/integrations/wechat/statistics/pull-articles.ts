import type { Pool } from '#platform/database.ts'
import { ok } from '#platform/result.ts'
import { saysPercent, selectSubjects, upsertAccountDay, upsertArticleDays, upsertArticles, upsertTotals } from './articles.sql.ts'
import type { Asking, Pulled } from './asking.ts'
import { deriveChannelDays, matchArticles } from './derive.ts'
import { isDelayed, readAccountDay, readArticleDays, readArticleTotals } from './read-datacube.ts'

/** What was read and shared on one day, by article and altogether. */
export async function pullReads(pool: Pool, { account, ask, day, now }: Asking): Promise<Pulled> {
  const body = { begin_date: day, end_date: day }
  const reads = await ask({ path: '/datacube/getarticleread', body })
  if (!reads.ok) return reads
  const shares = await ask({ path: '/datacube/getarticleshare', body })
  if (!shares.ok) return shares
  const all = await ask({ path: '/datacube/getbizsummary', body })
  if (!all.ok) return all
  const days = readArticleDays(reads.value, shares.value)
  const accountDay = readAccountDay(all.value, day)
  await upsertArticles(pool, account.appId, days)
  await upsertArticleDays(pool, account.appId, day, days)
  if (accountDay) await upsertAccountDay(pool, { appId: account.appId, kind: 'articles', day, figures: accountDay })
  const msgids = days.map(({ msgid }) => msgid)
  await deriveChannelDays(pool, account.appId, { subjects: await selectSubjects(pool, account.appId, msgids), now })
  return ok({ items: days.length, isDelayed: [reads, shares, all].some((answer) => isDelayed(answer.value)) })
}

/** What was published on one day, with its sums since then. */
export async function pullTotals(pool: Pool, { account, ask, day, now }: Asking): Promise<Pulled> {
  const answer = await ask({ path: '/datacube/getarticletotaldetail', body: { begin_date: day, end_date: day } })
  if (!answer.ok) return answer
  const articles = readArticleTotals(answer.value)
  const wasPercent = await saysPercent(pool, account.appId)
  await upsertArticles(pool, account.appId, articles)
  await upsertTotals(pool, account.appId, articles)
  const matched = await matchArticles(pool, account.appId)
  // What a rate of 0.6 means is known once the account has said one beyond 1: everything is derived anew then.
  const isUnitNew = !wasPercent && (await saysPercent(pool, account.appId))
  const msgids = articles.map(({ msgid }) => msgid)
  const subjects = isUnitNew ? null : [...matched, ...(await selectSubjects(pool, account.appId, msgids))]
  await deriveChannelDays(pool, account.appId, { subjects, now })
  return ok({ items: articles.length, isDelayed: isDelayed(answer.value) })
}
