import { createHash } from 'node:crypto'
import { shortLink } from '#measurement/short-links.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import type { WechatFailure } from '../api.ts'
import { judgeHead } from '../article-html/article-head.ts'
import type { ArticlePicture } from '../article-html/desk.ts'
import { findFlaws } from '../article-html/validate.ts'
import { sayFlaw, sayRemark } from '../article-html/words.ts'
import { readArticle, type StoredArticle, writeArticle } from '../articles.ts'
import { cropOf, SQUARE, WIDE } from '../cover-crop.ts'
import { uploadPicture } from '../pictures.ts'
import type { Run } from './run.ts'

/** One article as `draft/add` wants it, and the hash of all of it. */
export type ArticleRequest = { body: Record<string, unknown>; hash: Buffer }

/** `blocked`: the article itself must be changed first. The others are what WeChat said to a picture. */
export type Written = Result<ArticleRequest, 'blocked' | 'refused' | 'away'> & { failure?: WechatFailure }

/** Writes an article of a push with its pictures uploaded: the same again costs no upload and gives the same hash. */
export async function writeRequest(run: Run, place: number): Promise<Written> {
  const { payload, pool, account, push, now } = run
  const head = push.articles[place]!
  const article = await readArticle(payload, head, { now })
  if (!article) return fail('blocked', `《${head.title}》没有发布、已经下架，或已被删除。`)
  if (!article.cover) return fail('blocked', `《${head.title}》没有封面。`)
  const content = await writeContent(run, article)
  if (!content.ok) return content
  const grave = [...judgeHead(head), ...findFlaws(content.value).map(sayFlaw)].find((finding) => finding.grave)
  if (grave) return fail('blocked', `《${head.title}》：${grave.text.zh}`)
  const cover = await uploadPicture(pool, account, { picture: article.cover, use: 'cover', now })
  if (!cover.ok) return cover.kind === 'missing' ? fail('blocked', cover.message) : { ...cover, kind: cover.kind }
  const source = await sourceAddress(run, place)
  if (!source.ok) return source
  const body = {
    article_type: 'news',
    title: head.title,
    author: head.author,
    digest: head.digest,
    content: content.value,
    content_source_url: source.value,
    thumb_media_id: cover.value.mediaId,
    need_open_comment: push.comments ? 1 : 0,
    only_fans_can_comment: 0,
    pic_crop_235_1: cropOf(article.cover, WIDE),
    pic_crop_1_1: cropOf(article.cover, SQUARE),
  }
  return ok({ body, hash: createHash('sha256').update(canonicalJson(body)).digest() })
}

/** 阅读原文: the page of the hub by a short link of its own, by which its readers and the draft itself are known again. */
export async function sourceAddress(
  { pool, push, now }: Pick<Run, 'pool' | 'push' | 'now'>,
  place: number,
): Promise<Result<string, 'blocked'>> {
  const { collection, id, title } = push.articles[place]!
  const via = `wx-${push.id.replaceAll('-', '')}`
  const made = await shortLink(pool, { subject: `${collection}:${id}`, channel: 'official-account', via }, now)
  return made.ok ? ok(`${hubOrigin()}/c/${made.value}`) : fail('blocked', `《${title}》在本站没有页面。`)
}

type Content = Result<string, 'blocked' | 'refused' | 'away'> & { failure?: WechatFailure }

/** Written twice: once to learn which pictures it shows, once with where they lie. A file that is lost,
 * and a kind of content that nobody here can write, stop it: nothing goes out with a hole in it. */
async function writeContent({ pool, account, miniProgram, isSpaced, now }: Run, article: StoredArticle): Promise<Content> {
  const addresses = new Map<string, string>()
  const addressOf = ({ key }: ArticlePicture) => addresses.get(key) ?? null
  const wanted = { addressOf, miniProgram, isSpaced, now }
  const { pictures, remarks } = await writeArticle(pool, article, wanted)
  const unknown = remarks.find(({ code }) => code === 'unknown-node' || code === 'unknown-block')
  if (unknown) return fail('blocked', `《${article.head.title}》：${sayRemark(unknown).text.zh}`)
  for (const picture of pictures) {
    const uploaded = await uploadPicture(pool, account, { picture, use: 'body', now })
    if (uploaded.ok) addresses.set(picture.key, uploaded.value.url)
    else return uploaded.kind === 'missing' ? fail('blocked', uploaded.message) : { ...uploaded, kind: uploaded.kind }
  }
  return ok((await writeArticle(pool, article, wanted)).html)
}
