import type { IncomingMessage } from 'node:http'
import { type Answer, jsonAnswer } from '#platform/http.ts'
import { plainPage } from './plain-page.ts'

type Done = { request: IncomingMessage; form: URLSearchParams; to: string; value: object; cookie?: string }

/** It is done: a script is told so, a reader goes on to the page that thanks him. */
export function done({ request, form, to, value, cookie }: Done): Answer {
  const headers: Record<string, string> = { 'cache-control': 'no-store', ...(cookie ? { 'set-cookie': cookie } : {}) }
  if (request.headers.accept === 'application/json') return jsonAnswer(200, value, headers)
  return { status: 303, headers: { ...headers, location: form.get('language') === 'en' ? `/en${to}` : to }, body: '' }
}

export const pages = {
  foreign: plainPage(
    403,
    '请在本站操作 · Do it on this site',
    '这个请求来自别的网站，没有执行。 · The request came from another site and was not carried out.',
  ),
  wrongMethod: plainPage(405, '不支持的请求 · Not supported', '请从评价页面操作。 · Start from the page of the review.'),
  tooLarge: plainPage(
    413,
    '内容太长 · Too long',
    '说明最多 500 字，请返回后删减。 · A note has at most 500 characters: go back and shorten it.',
  ),
  incomplete: plainPage(400, '请求不完整 · Incomplete', '请返回评价页面再试一次。 · Go back to the review and try again.'),
  unknown: plainPage(
    404,
    '这条评价不在展示中 · Not shown any more',
    '它可能已被作者撤回，或正在核实。 · Its author may have withdrawn it, or it is being looked into.',
  ),
  noLink: plainPage(
    404,
    '这个链接已失效 · This link no longer works',
    '请从评价的审核进度页操作。 · Start from the private page of the review.',
  ),
  own: plainPage(403, '这是你自己的评价 · Your own review', '不能给自己的评价投票。 · Nobody votes for his own review.'),
  nobody: plainPage(
    403,
    '没有记下这一票 · Not counted',
    '你拒绝了统计，这个浏览器没有编号，无法做到一人一票。想投票可以先在<a href="/privacy#choice">隐私说明</a>里允许。 · You chose not to be counted, so one vote a person cannot be kept. You can <a href="/en/privacy#choice">allow it</a> first.',
  ),
  code: plainPage(
    422,
    '请选择原因 · Choose a reason',
    '请返回上一页，从列表里选一个原因。 · Go back and choose a reason of the list.',
  ),
  note: plainPage(
    422,
    '说明太长 · The note is too long',
    '最多 500 字，请返回后删减。 · At most 500 characters: go back and shorten it.',
  ),
  tooOften: (seconds: number): Answer => {
    const page = plainPage(429, '太频繁了 · Too many', '请过一会儿再试。 · Please try again later.')
    return { ...page, headers: { ...page.headers, 'retry-after': String(seconds) } }
  },
} as const
