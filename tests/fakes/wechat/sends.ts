import type { Drafts, SimulatedArticle } from './drafts.ts'
import { eventXml, type Told, tell } from './events.ts'
import type { Profile } from './profiles.ts'

export type SimulatedSend = {
  msgId: string
  clientId: string
  mediaId: string
  articles: SimulatedArticle[]
  status: 'SENDING' | 'SEND_SUCCESS' | 'SEND_FAIL'
  at: number
  finishesAt: number
}

export type Sending = Told & {
  drafts: Drafts
  profile: Profile
  sends: SimulatedSend[]
  /** Whose WeChat drafts were shown on. */
  previews: { to: string; mediaId: string }[]
  followers: number
  finishMs: number
  /** How the next ones end, as the event says it. */
  sendStatus: string
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const CHINA_MS = 8 * 3_600_000

/** `message/mass/sendall|get|preview`. A number is an errcode. */
export function answerSends(simulator: Sending, path: string, body: Record<string, unknown>): object | number {
  switch (path.slice('/cgi-bin/message/mass/'.length)) {
    case 'sendall':
      return sendAll(simulator, body)
    case 'get': {
      const found = simulator.sends.find(({ msgId }) => msgId === String(body.msg_id))
      return found ? { msg_id: found.msgId, msg_status: found.status } : 40059
    }
    case 'preview':
      return preview(simulator, body)
    default:
      return 40066
  }
}

function sendAll(simulator: Sending, body: Record<string, unknown>): object | number {
  const { now, sends } = simulator
  const clientId = String(body.clientmsgid ?? '')
  const same = sends.find((one) => clientId !== '' && one.clientId === clientId && now - one.at < DAY_MS)
  if (same) return now - same.at < MINUTE_MS ? 45066 : { errcode: 45065, errmsg: 'clientmsgid exist', msg_id: same.msgId }
  const draft = simulator.drafts.kept.find(({ mediaId }) => mediaId === mediaOf(body))
  if (!draft) return 40007
  if (isUsedUp(simulator)) return 45028
  const msgId = String(9_007_199_254_741_001n + BigInt(sends.length))
  const send = { msgId, clientId, mediaId: draft.mediaId, articles: draft.articles, at: now }
  sends.unshift({ ...send, status: 'SENDING', finishesAt: now + simulator.finishMs })
  return { errcode: 0, errmsg: 'send job submission success', msg_id: msgId, msg_data_id: `22474${sends.length}` }
}

/** A subscription account sends once a day, a service account four times a month, by China's calendar. */
function isUsedUp({ now, profile, sends }: Sending): boolean {
  const [length, limit] = profile === 'verified-service' ? [7, 4] : [10, 1]
  const period = (at: number) => new Date(at + CHINA_MS).toISOString().slice(0, length)
  return sends.filter(({ at, status }) => status !== 'SEND_FAIL' && period(at) === period(now)).length >= limit
}

function preview(simulator: Sending, body: Record<string, unknown>): object | number {
  const to = String(body.towxname ?? body.touser ?? '')
  if (!simulator.drafts.kept.some(({ mediaId }) => mediaId === mediaOf(body))) return 40007
  if (to === '' || to.startsWith('nobody')) return body.towxname === undefined ? 40003 : 40132
  simulator.previews.push({ to, mediaId: mediaOf(body) })
  return { errcode: 0, errmsg: 'preview success', msg_id: 34182 }
}

const mediaOf = (body: Record<string, unknown>): string => String((body.mpnews as { media_id?: unknown } | undefined)?.media_id)

/** Ends what is due, and tells of it. */
export function finishSends(simulator: Sending): void {
  for (const send of simulator.sends) {
    if (send.status !== 'SENDING' || send.finishesAt > simulator.now) continue
    const isSent = simulator.sendStatus === 'send success'
    send.status = isSent ? 'SEND_SUCCESS' : 'SEND_FAIL'
    if (isSent) simulator.drafts.kept = simulator.drafts.kept.filter(({ mediaId }) => mediaId !== send.mediaId)
    tell(simulator, eventXml('MASSSENDJOBFINISH', simulator.now, describe(simulator, send, isSent)))
  }
}

function describe({ followers, sendStatus }: Sending, { msgId, articles }: SimulatedSend, isSent: boolean): string {
  const items = articles.map(
    (_, index) =>
      `<item><ArticleIdx>${index + 1}</ArticleIdx><ArticleUrl><![CDATA[http://mp.weixin.qq.com/s/sent-${msgId}-${index + 1}]]></ArticleUrl></item>`,
  )
  const urls = `<ArticleUrlResult><Count>${items.length}</Count><ResultList>${items.join('')}</ResultList></ArticleUrlResult>`
  const counts = `<TotalCount>${followers}</TotalCount><FilterCount>${followers}</FilterCount><SentCount>${isSent ? followers - 3 : 0}</SentCount><ErrorCount>${isSent ? 3 : 0}</ErrorCount>`
  return `<MsgID>${msgId}</MsgID><Status><![CDATA[${sendStatus}]]></Status>${counts}${isSent ? urls : ''}`
}
