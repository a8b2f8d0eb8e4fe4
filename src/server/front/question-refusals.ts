import type { IncomingMessage } from 'node:http'
import { type Answer, errorAnswer } from '#platform/http.ts'
import { LONGEST } from '#reviews/questions/entry-input.ts'
import { plainPage } from './plain-page.ts'

type Refusal = { status: number; title: string; zh: string; en: string }

/** Why a form of 问大家 was not taken. */
const refusals = {
  foreign: {
    status: 403,
    title: '请在本站操作 · Do it on this site',
    zh: '这个请求来自别的网站，没有执行。',
    en: 'The request came from another site and was not carried out.',
  },
  method: {
    status: 405,
    title: '不支持的请求 · Not supported',
    zh: '请从商品页面操作。',
    en: 'Start from the page of the product.',
  },
  'too-large': { status: 413, title: '内容太长 · Too long', zh: '请返回后删减。', en: 'Go back and shorten it.' },
  incomplete: { status: 400, title: '请求不完整 · Incomplete', zh: '请返回再试一次。', en: 'Go back and try again.' },
  product: { status: 404, title: '没有这件商品 · No such product', zh: '它可能已下架。', en: 'It may not be sold any more.' },
  unknown: {
    status: 404,
    title: '不在展示中 · Not shown any more',
    zh: '它可能已被作者撤回，或正在核实。',
    en: 'Its writer may have withdrawn it, or it is being looked into.',
  },
  text: {
    status: 422,
    title: '字数不合适 · Of another length',
    zh: `问题要 4 到 ${LONGEST.question} 个字，回答要 1 到 ${LONGEST.answer} 个字，请返回修改。`,
    en: `A question has 4 to ${LONGEST.question} characters, an answer 1 to ${LONGEST.answer}: go back and change it.`,
  },
  nickname: {
    status: 422,
    title: '昵称太长 · The nickname is too long',
    zh: `昵称最多 ${LONGEST.nickname} 个字，请返回修改。`,
    en: `A nickname has at most ${LONGEST.nickname} characters: go back and change it.`,
  },
  'not-bought': {
    status: 403,
    title: '请买过的人来回答 · Buyers answer',
    zh: '没有找到你的订单。请从订单消息里的链接打开，或先登录。',
    en: 'No order of yours was found: use the link of your order message, or sign in.',
  },
  own: {
    status: 403,
    title: '这是你自己写的 · It is your own',
    zh: '不能回答自己的问题，也不能给自己的回答投票。',
    en: 'Nobody answers himself or votes for himself.',
  },
  answered: {
    status: 409,
    title: '你已经回答过了 · You have answered it',
    zh: '一个问题每人回答一次，谢谢。',
    en: 'One answer to a question, thank you.',
  },
  nobody: {
    status: 403,
    title: '没有记下这一票 · Not counted',
    zh: '你拒绝了统计，这个浏览器没有编号，无法做到一人一票。',
    en: 'You chose not to be counted, so one vote a person cannot be kept.',
  },
  'not-now': {
    status: 409,
    title: '现在不能这样做 · Not possible now',
    zh: '它可能已经撤回了。',
    en: 'It may have been withdrawn already.',
  },
  limited: {
    status: 429,
    title: '今天问得有点多了 · That is much for one day',
    zh: '每人每天最多问 5 个问题，明天再来。',
    en: 'Five questions a day: come back tomorrow.',
  },
  'too-often': { status: 429, title: '太频繁了 · Too many', zh: '请过一会儿再试。', en: 'Please try again later.' },
} as const satisfies Record<string, Refusal>

export type RefusalKind = keyof typeof refusals

/** A refusal as its reader can read it: a script gets the words of the page's language, everybody else a page. */
export function refuseReader(request: IncomingMessage, form: URLSearchParams | null, kind: RefusalKind): Answer {
  const { status, title, zh, en } = refusals[kind]
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '3600' } : {}
  if (request.headers.accept === 'application/json') {
    const message = form?.get('language') === 'en' ? en : zh
    return errorAnswer(status, kind, message, { 'cache-control': 'no-store', ...headers })
  }
  const page = plainPage(status, title, `${zh} · ${en}`)
  return { ...page, headers: { ...page.headers, ...headers } }
}
