import type { Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { askWechat } from '../access-token.ts'
import type { WechatAccount } from '../account.ts'
import type { WechatFailure } from '../api.ts'

const A_PAGE = 20
const MOST_PAGES = 5

type Found = Result<string | null, 'refused' | 'away'> & { failure?: WechatFailure }

/** The draft whose first article leads to this address (each push has one of its own); `null` when none of the newest does. */
export async function findDraft(pool: Pool, account: WechatAccount, source: string, now: Date): Promise<Found> {
  for (let page = 0; page < MOST_PAGES; page++) {
    const body = { offset: page * A_PAGE, count: A_PAGE, no_content: 1 }
    const answer = await askWechat(pool, account, { path: '/cgi-bin/draft/batchget', body }, now)
    if (!answer.ok) return { ...fail(answer.kind, answer.message), failure: answer.failure }
    const items = Array.isArray(answer.value.item) ? (answer.value.item as Item[]) : []
    const found = items.find((item) => item?.content?.news_item?.[0]?.content_source_url === source)
    if (typeof found?.media_id === 'string') return ok(found.media_id)
    if (items.length < A_PAGE) break
  }
  return ok(null)
}

type Item = { media_id?: unknown; content?: { news_item?: { content_source_url?: unknown }[] } } | null
