import { listAt, type Said, textAt } from '../said.ts'
import { isArticleUrl } from './find-published.ts'
import type { Ending } from './releases.sql.ts'

/** What WeChat says of a publication (发布), in the answer to a question or in an event; `null` while it is at it. */
export function readPublication(said: Said): Ending | null {
  const status = textAt(said, 'publish_status')
  const known = publications[status]
  if (status === '' || status === '1') return null
  const which = listAt(said, 'fail_idx').filter((place) => typeof place === 'string' && /^\d$/.test(place))
  const places = which.length > 0 ? `（第 ${which.join('、')} 篇）` : ''
  if (!known) return { to: 'rejected', problem: `微信没有发布，状态 ${status.slice(0, 20)}。请到公众号后台查看原因。` }
  return {
    to: known.to,
    problem: known.problem ? `${known.problem}${places}。` : null,
    articleId: textAt(said, 'article_id') || null,
    urls: urlsOf(listAt(said, 'article_detail', 'item'), { place: 'idx', url: 'article_url' }),
  }
}

const publications: Record<string, { to: Ending['to']; problem?: string }> = {
  '0': { to: 'published' },
  '2': { to: 'rejected', problem: '没有发布：原创校验没有通过，请取消原创声明或换内容后再发' },
  '3': { to: 'rejected', problem: '没有发布：微信说是常规失败，请更新草稿后再发一次' },
  '4': { to: 'rejected', problem: '没有发布：平台审核不通过，请按公众号后台的通知修改' },
  '5': { to: 'removed', problem: '发布以后在公众号后台被删除了' },
  '6': { to: 'removed', problem: '发布以后被微信封禁了，请到公众号后台查看原因' },
}

/** What an event says of a send (群发). */
export function readSending(said: Said): Ending {
  const status = textAt(said, 'Status')
  if (!/^send ?success$/i.test(status)) return { to: 'rejected', problem: saySendFailure(status) }
  const sent = textAt(said, 'SentCount')
  return {
    to: 'published',
    sentCount: /^\d{1,9}$/.test(sent) ? Number(sent) : null,
    msgDataId: textAt(said, 'MsgDataId') || null,
    urls: urlsOf(listAt(said, 'ArticleUrlResult', 'ResultList', 'item'), { place: 'ArticleIdx', url: 'ArticleUrl' }),
  }
}

/** What `mass/get` says of a send; `null` while it is under way. */
export function readSendStatus(said: Said): Ending | null {
  switch (textAt(said, 'msg_status')) {
    case 'SEND_SUCCESS':
      return { to: 'published' }
    case 'SEND_FAIL':
      return { to: 'rejected', problem: '群发失败，请到公众号后台的通知里查看原因。' }
    case 'DELETE':
      return { to: 'removed', problem: '群发以后在公众号后台被删除了。' }
    default:
      return null
  }
}

function saySendFailure(status: string): string {
  const code = /^err\((\d+)\)$/.exec(status)?.[1] ?? ''
  return `没有群发：${sendFailures[code] ?? '微信说失败，请到公众号后台查看原因'}${code ? `（${code}）` : ''}。`
}

const sendFailures: Record<string, string> = {
  10001: '涉嫌广告',
  20001: '涉嫌政治内容',
  20002: '涉嫌色情内容',
  20004: '涉嫌社会敏感内容',
  20006: '涉嫌违法犯罪',
  20008: '涉嫌欺诈',
  20013: '涉嫌侵权',
  21000: '微信判定内容不合规',
  22000: '涉嫌互相宣传',
  30001: '原创校验出错',
  30002: '原创校验判定不能群发',
  30003: '原创校验判定是转载',
  40001: '管理员在手机上拒绝了',
  40002: '管理员 30 分钟内没有在手机上确认',
}

/** WeChat counts places from 1. */
function urlsOf(items: readonly unknown[], names: { place: string; url: string }): { place: number; url: string }[] {
  return items.flatMap((item) => {
    const place = Number(textAt(item as Said, names.place))
    const url = textAt(item as Said, names.url)
    return Number.isInteger(place) && place >= 1 && place <= 8 && isArticleUrl(url)
      ? [{ place: place - 1, url: url.replace(/^http:/, 'https:') }]
      : []
  })
}
