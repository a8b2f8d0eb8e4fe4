import type { Payload } from 'payload'
import { inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { cleanText } from '../article-html/text.ts'
import { type ArticleId, readArticle } from '../articles.ts'
import { findOfficialAccount } from '../official-account.ts'
import type { HandStep } from './hand-steps.ts'
import {
  deletePush,
  insertPush,
  type NewArticle,
  type PushRow,
  replaceArticles,
  selectPush,
  selectPushes,
  selectTroubled,
  updateHandStep,
  updateOptions,
  updateState,
} from './pushes.sql.ts'
import { type PushAct, pushActs } from './states.ts'

const MOST_ARTICLES = 8
const SHOWN = 50
const SHOWN_TROUBLED = 5

export type Push = PushRow

export type Composition = {
  /** Followers are notified (群发), or nobody is (发布). Whoever publishes by hand sees which was meant. */
  notify: boolean
  comments: boolean
  /** 头条 first. An empty title, author or digest is that of the article. */
  articles: (ArticleId & { title?: string; author?: string; digest?: string })[]
}

type Refused = 'no-account' | 'articles' | 'not-published' | 'state'

export const readPush = (pool: Pool, id: string): Promise<Push | undefined> => selectPush(pool, id)

/** The last changed first. */
export const listPushes = (pool: Pool): Promise<Push[]> => selectPushes(pool, SHOWN)

/** Those that a colleague must decide about, the newest first. */
export const listTroubled = (pool: Pool): Promise<Push[]> => selectTroubled(pool, SHOWN_TROUBLED)

/** Makes a push, or changes the one of this id while it is composed. Refuses none, more than eight or the same article twice. */
export async function composePush(
  payload: Payload,
  pool: Pool,
  { id, by, now, ...composition }: Composition & { id?: string; by: string; now: Date },
): Promise<Result<string, Refused>> {
  const account = await findOfficialAccount(pool)
  if (!account) return fail('no-account', 'no official account is connected')
  const keys = new Set(composition.articles.map((article) => `${article.collection}:${article.id}`))
  if (keys.size === 0 || keys.size > MOST_ARTICLES || keys.size < composition.articles.length)
    return fail('articles', 'one to eight articles, each once')
  const articles: NewArticle[] = []
  for (const chosen of composition.articles) {
    const article = await readArticle(payload, chosen, { now })
    if (!article) return fail('not-published', chosen.title ?? chosen.id)
    const own = (name: 'title' | 'author' | 'digest') => lineOf(chosen[name]) || article.head[name]
    articles.push({ ...pick(chosen), title: own('title'), author: own('author'), digest: own('digest') })
  }
  const push = id ?? uuidv7(now)
  const isKept = await inTransaction(pool, async (client) => {
    const options = { id: push, notify: composition.notify, comments: composition.comments, now }
    if (!id) await insertPush(client, { ...options, appId: account.appId, by })
    else if (!(await updateOptions(client, options))) return false
    await replaceArticles(client, push, articles)
    return true
  })
  return isKept ? ok(push) : fail('state', 'it is not composed any more')
}

/** Lets the worker go on with a push. False when it does not stand where this begins: pressed twice, it happens once. */
export const actOnPush = (pool: Pool, id: string, act: PushAct, now: Date): Promise<boolean> =>
  updateState(pool, { id, ...pushActs[act], now })

export const forgetPush = (pool: Pool, id: string): Promise<boolean> => deletePush(pool, id)

/** Ticks a step off, or takes the tick back; the same twice changes nothing. False for a push that is in no draft box. */
export const tickHandStep = (pool: Pool, id: string, { step, isDone }: { step: HandStep; isDone: boolean }): Promise<boolean> =>
  updateHandStep(pool, { id, step, isDone })

const pick = ({ collection, id }: ArticleId): ArticleId => ({ collection, id })

const lineOf = (text: string | undefined): string =>
  cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
