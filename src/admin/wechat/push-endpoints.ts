import type { Endpoint, PayloadRequest } from 'payload'
import { type ArticleId, isPushable } from '#integrations/wechat/articles.ts'
import { isHandStep } from '#integrations/wechat/push/hand-steps.ts'
import { actOnPush, composePush, forgetPush, tickHandStep } from '#integrations/wechat/push/pushes.ts'
import { isPushAct } from '#integrations/wechat/push/states.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { isRecord } from '#platform/outside-text.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { pushers } from './roles.ts'

/** `/api/wechat-pushes…`: editors and brand managers compose pushes, send them to the draft box and bring them up to date. */
export const wechatPushEndpoints: Endpoint[] = [
  staffAction('/wechat-pushes', pushers, async (input, req) => {
    const articles = readArticles(input.articles)
    const id = input.id === undefined ? undefined : textOf(input.id)
    if (!articles || (id !== undefined && !isUuid(id))) return answerError(req, 400, refusals.articles)
    const composition = { notify: input.notify === true, comments: input.comments === true, articles }
    const of = { id, by: String(req.user!.id), now: new Date() }
    const made = await composePush(req.payload, sharedPool(), { ...composition, ...of })
    if (made.ok) return answer({ id: made.value })
    return answerError(req, made.kind === 'articles' ? 400 : 409, refusals[made.kind])
  }),
  staffAction('/wechat-pushes/act', pushers, async (input, req) => {
    const [id, act] = [textOf(input.id), textOf(input.act)]
    if (!isUuid(id) || !isPushAct(act)) return answerError(req, 400, refusals.act)
    if (!(await actOnPush(sharedPool(), id, act, new Date()))) return answerError(req, 409, refusals.state)
    note(req, id, `push: ${act}`)
    return answer({ isDone: true })
  }),
  staffAction('/wechat-pushes/tick', pushers, async (input, req) => {
    const [id, step] = [textOf(input.id), textOf(input.step)]
    if (!isUuid(id) || !isHandStep(step)) return answerError(req, 400, refusals.act)
    const isTicked = await tickHandStep(sharedPool(), id, { step, isDone: input.isDone === true })
    return isTicked ? answer({ isDone: true }) : answerError(req, 409, refusals.state)
  }),
  staffAction('/wechat-pushes/forget', pushers, async (input, req) => {
    const id = textOf(input.id)
    if (!isUuid(id) || !(await forgetPush(sharedPool(), id))) return answerError(req, 409, refusals.state)
    note(req, id, 'push deleted')
    return answer({ isDone: true })
  }),
]

type Chosen = ArticleId & { title: string; author: string; digest: string }

/** `null` for anything that is no list of articles. */
function readArticles(value: unknown): Chosen[] | null {
  if (!Array.isArray(value) || value.length > 8) return null
  const articles = value.filter(isRecord).flatMap(({ collection, id, title, author, digest }) => {
    const isKnown = isPushable(collection) && isUuid(textOf(id))
    return isKnown ? [{ collection, id: textOf(id), title: textOf(title), author: textOf(author), digest: textOf(digest) }] : []
  })
  return articles.length === value.length ? articles : null
}

const note = (req: PayloadRequest, push: string, what: string): void =>
  req.payload.logger.info({ user: req.user?.id, push }, what)

const refusals: Record<'no-account' | 'articles' | 'not-published' | 'state' | 'act', Bilingual> = {
  'no-account': { zh: '还没有连接公众号。', en: 'No official account is connected.' },
  articles: { zh: '一次推送是 1 到 8 篇文章，不能重复。', en: 'A push is one to eight articles, each once.' },
  'not-published': {
    zh: '有文章还没有发布，或已被删除。请先发布。',
    en: 'An article is not published, or was deleted. Publish it first.',
  },
  state: { zh: '这次推送的状态已经变了，请刷新页面。', en: 'The push has moved on: load the page again.' },
  act: { zh: '没有这个操作。', en: 'There is no such act.' },
}
