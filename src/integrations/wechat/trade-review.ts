import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/canonical-json.ts'
import { isRecord } from '#platform/outside-text.ts'
import { lengthOf, maskName, toPlainLine, toPlainText } from '#reviews/plain-text.ts'

/** A review that a buyer left in WeChat for an order paid there, as its list has it. Ids are text: they exceed 2^53. */
export type TradeReview = {
  commentId: string
  /** `transaction_id` of the payment. */
  payId: string
  /** `out_trade_no`, the mall's own number of the order. */
  orderId: string
  /** 1 to 5. */
  stars: number
  text: string
  /** Its outer characters only; the whole one is kept nowhere. */
  nickname: string
  /** Pictures or one clip, which stay with WeChat. */
  media: number
  writtenAt: Date
}

const MAX_TEXT = 2_000

/** Reads one entry of `commentList`; `null` for what is none. A score is 100 for each star. */
export function readTradeReview(entry: unknown): TradeReview | null {
  if (!isRecord(entry)) return null
  const [content, order, user] = [entry.content, entry.orderInfo, entry.userInfo].map((part) => (isRecord(part) ? part : {}))
  const commentId = textOf(entry.commentId)
  const stars = Math.round(Number(entry.score) / 100)
  const seconds = Number(entry.createTime)
  if (!commentId || !(stars >= 1 && stars <= 5) || !(seconds > 0)) return null
  const said = typeof content?.txt === 'string' ? toPlainText(content.txt) : ''
  const text = lengthOf(said) > MAX_TEXT ? [...said].slice(0, MAX_TEXT).join('') : said
  return {
    commentId,
    payId: textOf(entry.wxPayId),
    orderId: textOf(order?.busiOrderId),
    stars,
    text: text || NOTHING_SAID,
    nickname: maskName(toPlainLine(textOf(user?.nickName))),
    media: Array.isArray(content?.media) ? content.media.length : 0,
    writtenAt: new Date(seconds * 1_000),
  }
}

/** What its author says; another hash is another review of the same order by the same person. */
export const hashSaid = ({ stars, text }: TradeReview): Buffer =>
  createHash('sha256').update(canonicalJson({ stars, text })).digest()

const NOTHING_SAID = '（买家只打了分，没有写文字）'

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
