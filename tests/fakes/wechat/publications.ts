import type { Drafts, SimulatedArticle } from './drafts.ts'
import { eventXml, type Told, tell } from './events.ts'

/** `status` as in `freepublish/get`: 0 published, 1 under way, 2 to 4 refused, 5 deleted, 6 banned. */
export type SimulatedPublication = {
  publishId: string
  articleId: string
  mediaId: string
  articles: SimulatedArticle[]
  status: number
  finishesAt: number
}

export type Publishing = Told & {
  drafts: Drafts
  publications: SimulatedPublication[]
  /** So long WeChat looks at what it was given, ms. */
  finishMs: number
  /** How the next ones end. */
  publishStatus: number
  /** The first id; they count up. Beyond 2^53 an ordinary number is not exact any more. */
  firstPublishId: bigint
}

/** `freepublish/submit|get|batchget|getarticle|delete`. A number is an errcode. */
export function answerPublications(simulator: Publishing, path: string, body: Record<string, unknown>): object | number {
  const { publications } = simulator
  switch (path.slice('/cgi-bin/freepublish/'.length)) {
    case 'submit':
      return submit(simulator, String(body.media_id))
    case 'get': {
      const found = publications.find(({ publishId }) => publishId === String(body.publish_id))
      return found ? detailOf(found) : 53500
    }
    case 'batchget':
      return list(publications, body)
    case 'getarticle': {
      const found = publications.find(({ articleId, status }) => articleId === body.article_id && status === 0)
      return found ? { news_item: found.articles.map(toItem(found)) } : 53600
    }
    case 'delete': {
      const found = publications.find(({ articleId }) => articleId === body.article_id)
      if (!found) return 53600
      endAs(simulator, found, 5)
      return { errcode: 0, errmsg: 'ok' }
    }
    default:
      return 40066
  }
}

/** Taken again it is published again: whoever asks must not ask twice. */
function submit(simulator: Publishing, mediaId: string): object | number {
  const draft = simulator.drafts.kept.find((one) => one.mediaId === mediaId)
  if (!draft) return 40007
  const number = simulator.firstPublishId + BigInt(simulator.publications.length)
  simulator.publications.unshift({
    publishId: String(number),
    articleId: `article-${number}`,
    mediaId,
    articles: draft.articles,
    status: 1,
    finishesAt: simulator.now + simulator.finishMs,
  })
  return { errcode: 0, errmsg: 'ok', publish_id: String(number), msg_data_id: String(number + 7_000n) }
}

/** Ends what is due, and tells of it. */
export function finishPublications(simulator: Publishing): void {
  for (const publication of simulator.publications)
    if (publication.status === 1 && publication.finishesAt <= simulator.now)
      endAs(simulator, publication, simulator.publishStatus)
}

export function endAs(simulator: Publishing, publication: SimulatedPublication, status: number): void {
  publication.status = status
  // What is published is no draft any more.
  if (status === 0) simulator.drafts.kept = simulator.drafts.kept.filter(({ mediaId }) => mediaId !== publication.mediaId)
  const { publishId, articleId } = publication
  const items = publication.articles.map(
    (_, index) => `<item><idx>${index + 1}</idx><article_url><![CDATA[${urlOf(publication, index)}]]></article_url></item>`,
  )
  const detail =
    status === 0
      ? `<article_id><![CDATA[${articleId}]]></article_id><article_detail><count>${items.length}</count>${items.join('')}</article_detail>`
      : status > 4
        ? `<article_id><![CDATA[${articleId}]]></article_id>`
        : '<fail_idx>1</fail_idx>'
  const info = `<PublishEventInfo><publish_id>${publishId}</publish_id><publish_status>${status}</publish_status>${detail}</PublishEventInfo>`
  tell(simulator, eventXml('PUBLISHJOBFINISH', simulator.now, info))
}

const urlOf = ({ articleId }: SimulatedPublication, index: number) => `http://mp.weixin.qq.com/s/${articleId}-${index + 1}`

function detailOf(publication: SimulatedPublication): object {
  const { publishId, articleId, status, articles } = publication
  const item = articles.map((_, index) => ({ idx: index + 1, article_url: urlOf(publication, index) }))
  const said = { publish_id: publishId, publish_status: status, fail_idx: status >= 2 && status <= 4 ? [1] : [] }
  return status === 0 ? { ...said, article_id: articleId, article_detail: { count: item.length, item } } : said
}

const toItem = (publication: SimulatedPublication) => (article: SimulatedArticle, index: number) => ({
  ...article,
  url: urlOf(publication, index),
  is_deleted: false,
})

function list(publications: readonly SimulatedPublication[], { offset, count }: Record<string, unknown>): object | number {
  if (!(Number(count) >= 1 && Number(count) <= 20)) return 40097
  const kept = publications.filter(({ status }) => status === 0)
  const item = kept.slice(Number(offset), Number(offset) + Number(count)).map((one) => ({
    article_id: one.articleId,
    content: { news_item: one.articles.map(toItem(one)) },
    update_time: 0,
  }))
  return { total_count: kept.length, item_count: item.length, item }
}
