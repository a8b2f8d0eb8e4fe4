import type { Endpoint, PayloadRequest } from 'payload'
import { type ArticleId, isPushable } from '#integrations/wechat/articles.ts'
import { isHandStep } from '#integrations/wechat/push/hand-steps.ts'
import { addPreviewReader, previewPush, removePreviewReader } from '#integrations/wechat/push/preview.ts'
import { actOnPush, composePush, forgetPush, tickHandStep } from '#integrations/wechat/push/pushes.ts'
import { releasePush, resolvePush } from '#integrations/wechat/push/release-push.ts'
import { isPushAct } from '#integrations/wechat/push/states.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { isRecord } from '#platform/outside-text.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { pushers } from './roles.ts'

/**
 * `/api/wechat-pushes…`: editors and brand managers compose pushes, send them to the draft box, bring them up to date, show them to
 * colleagues, let them go out, and say what happened where WeChat did not.
 */
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
  staffAction('/wechat-pushes/release', pushers, async (input, req) => {
    const id = textOf(input.id)
    if (!isUuid(id)) return answerError(req, 400, refusals.act)
    const released = await releasePush(sharedPool(), id, { by: String(req.user!.id), now: new Date() })
    if (!released.ok) return answerError(req, 409, refusals[released.kind])
    note(req, id, 'push: release')
    return answer({ isDone: true })
  }),
  staffAction('/wechat-pushes/resolve', pushers, async (input, req) => {
    const [id, reason] = [textOf(input.id), textOf(input.reason).trim()]
    const length = [...reason].length
    if (!isUuid(id) || typeof input.isPublished !== 'boolean' || length < 2 || length > 200)
      return answerError(req, 400, refusals.reason)
    const said = { isPublished: input.isPublished, reason, by: String(req.user!.id), now: new Date() }
    if (!(await resolvePush(sharedPool(), id, said))) return answerError(req, 409, refusals.state)
    note(req, id, `push: resolved as ${said.isPublished ? 'published' : 'not published'}`)
    return answer({ isDone: true })
  }),
  staffAction('/wechat-pushes/preview', pushers, async (input, req) => {
    const id = textOf(input.id)
    if (!isUuid(id)) return answerError(req, 400, refusals.act)
    const shown = await previewPush(sharedPool(), id, { target: textOf(input.target), now: new Date() })
    if (shown.ok) return answer({ isDone: true })
    if (shown.kind === 'refused' || shown.kind === 'away') return answerError(req, 502, { zh: shown.message, en: shown.message })
    return answerError(req, 409, refusals[shown.kind])
  }),
  staffAction('/wechat-preview-readers', pushers, async (input, req) => {
    const name = [...textOf(input.name).trim()].slice(0, 20).join('')
    const added = await addPreviewReader(sharedPool(), {
      ...{ target: textOf(input.target).trim(), name },
      ...{ by: String(req.user!.id), now: new Date() },
    })
    return added.ok ? answer({ isDone: true }) : answerError(req, added.kind === 'target' ? 400 : 409, refusals[added.kind])
  }),
  staffAction('/wechat-preview-readers/remove', pushers, async (input, _req) =>
    answer({ isDone: await removePreviewReader(sharedPool(), textOf(input.target)) }),
  ),
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

type Refusal =
  | 'no-account'
  | 'articles'
  | 'not-published'
  | 'state'
  | 'act'
  | 'may-not'
  | 'quota'
  | 'reason'
  | 'reader'
  | 'target'
  | 'many'

const refusals: Record<Refusal, Bilingual> = {
  'no-account': { zh: '还没有连接公众号，或已经换了账号。', en: 'No official account is connected, or it is another one now.' },
  articles: { zh: '一次推送是 1 到 8 篇文章，不能重复。', en: 'A push is one to eight articles, each once.' },
  'not-published': {
    zh: '有文章还没有发布，或已被删除。请先发布。',
    en: 'An article is not published, or was deleted. Publish it first.',
  },
  state: { zh: '这次推送的状态已经变了，请刷新页面。', en: 'The push has moved on: load the page again.' },
  act: { zh: '没有这个操作。', en: 'There is no such act.' },
  'may-not': {
    zh: '这个账号不能由接口发表，请到公众号后台的草稿箱里发表，再勾选“已在后台发表”。',
    en: 'This account may not go out by interface: publish it in WeChat’s backend and tick it off.',
  },
  quota: {
    zh: '次数已经用完。可以改天再发，或到公众号后台把发表方式改成不通知粉丝。',
    en: 'What the account may send is used up: wait, or publish it without notifying anybody.',
  },
  reason: { zh: '请写下核对到的情况，2 到 200 字。', en: 'Say what you found, in 2 to 200 characters.' },
  reader: { zh: '没有这位同事，请先添加。', en: 'Nobody of that name is kept: add the colleague first.' },
  target: {
    zh: '这不是微信号：6 到 20 位，字母开头；也可以填 28 位的 openid。昵称和手机备注不行。',
    en: 'That is no WeChat name (6 to 20 characters, a letter first) and no openid of 28 characters.',
  },
  many: { zh: '最多 30 位同事，请先移除不用的。', en: 'At most 30 colleagues: remove some first.' },
}
