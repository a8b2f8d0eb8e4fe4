import { findFlaws, isWechatPicture } from '#integrations/wechat/article-html/validate.ts'
import type { Materials } from './materials.ts'

export type SimulatedArticle = Record<string, unknown> & { title: string; content: string }
export type SimulatedDraft = { mediaId: string; articles: SimulatedArticle[]; updatedAt: number }
/** The draft box; `made` counts all that ever were. */
export type Drafts = { made: number; kept: SimulatedDraft[] }

type Box = { now: number; drafts: Drafts; materials: Materials }

/** `draft/add|update|get|delete|count|batchget`. A number is an errcode. */
export function answerDrafts(box: Box, path: string, read: () => Record<string, unknown>): object | number {
  switch (path.slice('/cgi-bin/draft/'.length)) {
    case 'add':
      return addDraft(box, read())
    case 'update':
      return updateDraft(box, read())
    case 'get':
      return getDraft(box, read())
    case 'delete':
      return deleteDraft(box, read())
    case 'count':
      return { total_count: box.drafts.kept.length }
    case 'batchget':
      return listDrafts(box, read())
    default:
      return 40066
  }
}

function addDraft(box: Box, { articles }: Record<string, unknown>): object | number {
  if (!Array.isArray(articles) || articles.length === 0) return 44003
  if (articles.length > 8) return 45008
  for (const article of articles) {
    const refused = refuseArticle(box, article as Record<string, unknown>)
    if (refused) return refused
  }
  const mediaId = `draft-${++box.drafts.made}`
  box.drafts.kept.unshift({ mediaId, articles: articles.map(alter), updatedAt: box.now })
  return { media_id: mediaId }
}

/** `articles` is one object here. */
function updateDraft(box: Box, { media_id: mediaId, index, articles }: Record<string, unknown>): object | number {
  const draft = find(box, mediaId)
  if (!draft) return 40007
  if (typeof articles !== 'object' || articles === null || Array.isArray(articles)) return 47001
  if (!draft.articles[Number(index)]) return 40007
  const refused = refuseArticle(box, articles as Record<string, unknown>)
  if (refused) return refused
  draft.articles[Number(index)] = alter(articles)
  draft.updatedAt = box.now
  return { errcode: 0, errmsg: 'ok' }
}

function getDraft(box: Box, { media_id: mediaId }: Record<string, unknown>): object | number {
  const draft = find(box, mediaId)
  return draft ? { news_item: draft.articles.map(toItem(draft)), update_time: Math.floor(draft.updatedAt / 1_000) } : 40007
}

function deleteDraft(box: Box, { media_id: mediaId }: Record<string, unknown>): object | number {
  const draft = find(box, mediaId)
  if (!draft) return 40007
  box.drafts.kept = box.drafts.kept.filter((one) => one !== draft)
  return { errcode: 0, errmsg: 'ok' }
}

function listDrafts({ drafts }: Box, { offset, count }: Record<string, unknown>): object | number {
  if (!(Number(count) >= 1 && Number(count) <= 20)) return 40097
  const page = drafts.kept.slice(Number(offset), Number(offset) + Number(count))
  const item = page.map((draft) => ({
    media_id: draft.mediaId,
    content: { news_item: draft.articles.map(toItem(draft)) },
    update_time: Math.floor(draft.updatedAt / 1_000),
  }))
  return { total_count: drafts.kept.length, item_count: item.length, item }
}

const find = ({ drafts }: Box, mediaId: unknown) => drafts.kept.find((draft) => draft.mediaId === mediaId)

const toItem =
  ({ mediaId }: SimulatedDraft) =>
  (article: SimulatedArticle, index: number) => ({
    ...article,
    url: `http://mp.weixin.qq.com/s?__biz=simulated&tempkey=${mediaId}-${index}`,
  })

const lengthOf = (value: unknown): number => (typeof value === 'string' ? [...value].length : 0)

function refuseArticle({ materials }: Box, article: Record<string, unknown>): number | null {
  if (lengthOf(article.title) === 0 || typeof article.content !== 'string') return 47001
  if (lengthOf(article.title) > 32) return 45003
  if (lengthOf(article.author) > 16) return 45110
  if (lengthOf(article.digest) > 128) return 45004
  if (Buffer.byteLength(String(article.content_source_url ?? '')) > 1_024) return 45005
  if (!materials.some(({ mediaId }) => mediaId !== null && mediaId === article.thumb_media_id)) return 40007
  for (const crop of [article.pic_crop_235_1, article.pic_crop_1_1]) if (crop !== undefined && !isCrop(crop)) return 53402
  const flaws = findFlaws(withoutForeign(article.content)).map(({ code }) => code)
  if (flaws.includes('empty')) return 44004
  if (flaws.includes('characters') || flaws.includes('bytes')) return 45002
  return flaws.some((code) => code === 'form' || code === 'tag' || code === 'attribute') ? 45166 : null
}

function isCrop(crop: unknown): boolean {
  const [left = -1, top = -1, right = -1, bottom = -1] = String(crop).split('_').map(Number)
  return left >= 0 && top >= 0 && right <= 1 && bottom <= 1 && left < right && top < bottom
}

/** WeChat does not refuse scripts and pictures from elsewhere: they are gone afterwards. */
const withoutForeign = (content: string): string =>
  content
    .replace(/<script\b[\s\S]*?<\/script>/gi, '')
    .replace(/<img\b[^>]*\bsrc="([^"]*)"[^>]*>/gi, (image, src: string) => (isWechatPicture(src) ? image : ''))

const alter = (article: object): SimulatedArticle => {
  const kept = article as SimulatedArticle
  return { ...kept, content: withoutForeign(kept.content) }
}
