import type { Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { askWechat } from '../access-token.ts'
import type { WechatAccount } from '../account.ts'
import { idOf, type WechatFailure } from '../api.ts'

const A_PAGE = 20
const MOST_PAGES = 3

export type Publication = { articleId: string; urls: { place: number; url: string }[] }

type Found = Result<Publication | null, 'refused' | 'away'> & { failure?: WechatFailure }

/**
 * What was published (发布) with this address behind its first article; `null` when none of the newest was. Sent pushes (群发) are in no
 * such list.
 */
export async function findPublished(pool: Pool, account: WechatAccount, source: string, now: Date): Promise<Found> {
  for (let page = 0; page < MOST_PAGES; page++) {
    const body = { offset: page * A_PAGE, count: A_PAGE, no_content: 1 }
    const answer = await askWechat(pool, account, { path: '/cgi-bin/freepublish/batchget', body }, now)
    if (!answer.ok) return { ...fail(answer.kind, answer.message), failure: answer.failure }
    const items = Array.isArray(answer.value.item) ? (answer.value.item as Item[]) : []
    for (const item of items) {
      const articleId = idOf(item?.article_id)
      const news = item?.content?.news_item
      if (articleId && news?.[0]?.content_source_url === source) return ok({ articleId, urls: urlsOf(news) })
    }
    if (items.length < A_PAGE) break
  }
  return ok(null)
}

/** The address behind the first article of a publication; `null` when there is none, or no such publication. */
export async function readSource(
  pool: Pool,
  account: WechatAccount,
  articleId: string,
  now: Date,
): Promise<Result<string | null, 'refused' | 'away'>> {
  const answer = await askWechat(pool, account, { path: '/cgi-bin/freepublish/getarticle', body: { article_id: articleId } }, now)
  if (!answer.ok) return answer.kind === 'away' ? fail('away', answer.message) : ok(null)
  const source = (answer.value.news_item as News[] | undefined)?.[0]?.content_source_url
  return ok(typeof source === 'string' ? source : null)
}

type News = { content_source_url?: unknown; url?: unknown } | null
type Item = { article_id?: unknown; content?: { news_item?: News[] } } | null

const urlsOf = (news: readonly News[]): Publication['urls'] =>
  news.flatMap((one, place) => (isArticleUrl(one?.url) ? [{ place, url: one.url.replace(/^http:/, 'https:') }] : []))

/** Only addresses of the official account's own pages are kept, whoever says them. */
export const isArticleUrl = (url: unknown): url is string =>
  typeof url === 'string' && url.length <= 2_000 && /^https?:\/\/mp\.weixin\.qq\.com\//.test(url)
