import { isbot } from 'isbot'
import { bitsOf, type Evidence } from './evidence.ts'
import type { PageAge } from './page-token.ts'
import { isUnseen } from './unseen.ts'

/** What is known about the one who sent a batch of events. */
export type Sender = {
  headers: Record<string, string | undefined>
  isStaff: boolean
  isOwnDevice: boolean
  page: PageAge
  /** More events in a minute than any reader makes. */
  isAbsurdlyFast: boolean
  /** The events as they were sent. */
  events: readonly unknown[]
}

/** What was seen of a sender, as bits of the list of evidence. What follows from it is for `judge` to say. */
export function seeSender(sender: Sender): number {
  let seen = seeAgent(sender.headers['user-agent'] ?? '') | BITS[sender.page]
  if (isPrefetch(sender.headers)) seen |= PREFETCH
  if (sender.isAbsurdlyFast) seen |= PACE
  if (sender.isStaff) seen |= STAFF_SESSION
  if (sender.isOwnDevice) seen |= OWN_DEVICE
  if (isUnseen(sender.events)) seen |= UNSEEN
  return seen
}

const [PREFETCH, PACE, STAFF_SESSION, OWN_DEVICE, UNSEEN] = (['prefetch', 'pace', 'staff', 'own-device', 'unseen'] as const).map(
  (name) => bitsOf([name]),
) as [number, number, number, number, number]

const BITS: Record<PageAge, number> = { fresh: 0, stale: bitsOf(['stale-page']), none: bitsOf(['no-page']) }

const MAX_KEPT_AGENTS = 500
const MAX_KEPT_LENGTH = 400
const keptAgents = new Map<string, number>()

/** A few agents send nearly everything, and what is asked of each is a search for hundreds of names. */
function seeAgent(agent: string): number {
  const kept = keptAgents.get(agent)
  if (kept !== undefined) return kept
  const seen = bitsOf(readAgent(agent))
  if (keptAgents.size >= MAX_KEPT_AGENTS) keptAgents.clear()
  if (agent.length <= MAX_KEPT_LENGTH) keptAgents.set(agent, seen)
  return seen
}

/** What draws previews is no crawler, though lists of crawlers name it; a headless browser is none by that word alone. */
function readAgent(agent: string): Evidence[] {
  const seen: Evidence[] = []
  if (agent.trim() === '') seen.push('nameless')
  if (/headless/i.test(agent)) seen.push('headless')
  if (PREVIEW_AGENTS.test(agent)) seen.push('preview-agent')
  else if (agent.trim() !== '' && isbot(agent.replace(/headless/gi, ''))) seen.push('crawler')
  return seen
}

/**
 * The fetchers with which WeChat, WeCom, QQ and their kin draw the card of a shared link or check it. `mpcrawler` fetches for
 * official accounts, `WeChatShareExtensionNew` is the share sheet of the iPhone, `QQ-URL-Manager` the link check of QQ and
 * WeChat, which else looks like a phone; `facebookexternalhit` is what the iPhone calls itself when it draws a card.
 */
const PREVIEW_AGENTS =
  /wechat\s?share|weixin\s?share|wxshare|mpcrawler|wechat\s?link\s?preview|tencent\s?(security|traveler\s?bot)|qq-?url-?manager|facebookexternalhit|dingtalkbot|larkurl|link\s?preview/i

/** `Sec-Purpose: prefetch;prerender`, `Purpose: prefetch`, `X-Moz: prefetch`, `X-Purpose: preview`. */
function isPrefetch(headers: Sender['headers']): boolean {
  const purposes = [headers['sec-purpose'], headers.purpose, headers['x-purpose'], headers['x-moz']]
  return purposes.some((purpose) => purpose !== undefined && /prefetch|prerender|preview/i.test(purpose))
}
