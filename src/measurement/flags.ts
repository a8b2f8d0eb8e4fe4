import { isbot } from 'isbot'

/** Why a stored event is in no figure: bits of the column `flags`. */
export const BOT = 1
export const STAFF = 2
export const PREVIEW = 4

/** What is known about the one who sent a batch of events. */
export type Sender = {
  headers: Record<string, string | undefined>
  isStaff: boolean
  /** A page token of the last days came with it (`page-token.ts`). */
  hasFreshPage: boolean
  /** More events in a minute than any reader makes. */
  isAbsurdlyFast: boolean
}

/**
 * The flags of a batch. A crawler that names itself, a prefetch, a session of the staff or a missing page token is enough
 * alone; a headless browser is weak evidence (people test and read with one) that needs the pace as a second kind.
 */
export function judgeSender(sender: Sender): number {
  const agent = sender.headers['user-agent'] ?? ''
  const isHeadless = /headless/i.test(agent)
  let flags = 0
  if (namesItselfCrawler(agent) || !sender.hasFreshPage || (isHeadless && sender.isAbsurdlyFast)) flags |= BOT
  if (isPrefetch(sender.headers) || isPreviewAgent(agent)) flags |= PREVIEW
  if (isHeadless && flags & PREVIEW) flags |= BOT
  if (sender.isStaff) flags |= STAFF
  return flags
}

const namesItselfCrawler = (agent: string): boolean => isbot(agent.replace(/headless/gi, ''))

/** `Sec-Purpose: prefetch;prerender`, `Purpose: prefetch`, `X-Moz: prefetch`, `X-Purpose: preview`. */
function isPrefetch(headers: Sender['headers']): boolean {
  const purposes = [headers['sec-purpose'], headers.purpose, headers['x-purpose'], headers['x-moz']]
  return purposes.some((purpose) => purpose !== undefined && /prefetch|prerender|preview/i.test(purpose))
}

/** The fetchers with which WeChat, WeCom and their kin draw the card of a shared link or check it. */
const isPreviewAgent = (agent: string): boolean =>
  /wechat\s?share|weixin\s?share|wxshare|mpcrawler|wechat\s?link\s?preview|tencent\s?(security|traveler\s?bot)|qq-urlmanager|dingtalkbot|larkurl|link\s?preview/i.test(
    agent,
  )
