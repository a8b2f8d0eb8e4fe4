import { listNamedContents, type NamedContents, subjectNamed } from '#measurement/channel-days/named-contents.ts'
import { renewChannelDays, WECHAT_PULL } from '#measurement/channel-days/store-channel-days.ts'
import type { Pool } from '#platform/database.ts'
import { deriveDays, saysPercent, selectPushed, selectSubjects, selectUnmatched, updateMatch } from './articles.sql.ts'

const SOURCES = ['official-account', 'official-account-daily'] as const

/**
 * Finds out which content articles are, by the pushes they went out with, else by their title where exactly one article or story is
 * called so. Gives the contents that were found.
 */
export async function matchArticles(pool: Pool, appId: string): Promise<string[]> {
  const unmatched = await selectUnmatched(pool, appId)
  if (unmatched.length === 0) return []
  const rows = await selectPushed(
    pool,
    unmatched.map(({ msgid }) => msgid),
  )
  const pushed = new Map(rows.map(({ msgid, subject }) => [msgid, subject]))
  const named = await listNamedContents(pool)
  const found: string[] = []
  for (const { msgid, title } of unmatched) {
    const byPush = pushed.get(msgid)
    const subject = byPush ?? readableNamed(title, named)
    if (!subject) continue
    if (await updateMatch(pool, appId, { msgid, subject, by: byPush ? 'push' : 'title' })) found.push(subject)
  }
  return found
}

/** A clip or live of the same title is no article. */
function readableNamed(title: string, named: NamedContents): string | null {
  const subject = subjectNamed(title, named)
  return subject && /^(articles|brand-stories):/.test(subject) ? subject : null
}

/** A colleague says which content an article is (null: none). False when there is no such article. */
export async function matchByHand(
  pool: Pool,
  appId: string,
  { msgid, subject, now }: { msgid: string; subject: string | null; now: Date },
): Promise<boolean> {
  const matched = await updateMatch(pool, appId, { msgid, subject, by: 'hand' })
  if (!matched) return false
  const subjects = [matched.before, subject].filter((one) => one !== null)
  await deriveChannelDays(pool, appId, { subjects, now })
  return true
}

/** Makes the channel days of contents from what WeChat said of their articles; `subjects` null for all of them. */
export async function deriveChannelDays(
  pool: Pool,
  appId: string,
  { subjects, now }: { subjects: readonly string[] | null; now: Date },
): Promise<void> {
  const unit = (await saysPercent(pool, appId)) ? 100 : 1
  for (const subject of new Set(subjects ?? (await selectSubjects(pool, appId, null)))) {
    const days = (await deriveDays(pool, { appId, subject, unit })).map(({ day, source, ...figures }) => ({
      subject,
      day,
      source,
      figures: Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== null)),
    }))
    const told = days.filter(({ figures }) => Object.keys(figures).length > 0)
    await renewChannelDays(pool, { subject, sources: SOURCES, days: told, by: WECHAT_PULL, at: now })
  }
}
