import { type Alert, readAlert } from '#care/alerts.ts'
import { caseKinds } from '#care/case-kinds.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { askWecom } from '../ask.ts'
import { isPassing } from '../errors.ts'
import { cutBytes } from '../push/content.ts'
import { openWecomAccount } from '../wecom-account.ts'
import { beginAlert, forgetAlert, selectUserid, settleAlert } from './alerts.sql.ts'

/** So long 企业微信 itself refuses the same message again, so a lost answer may be asked for again. */
const DUPLICATE_S = 1_800
const AGAIN_MS = 25 * MINUTE_MS
const TITLE_BYTES = 128
const TEXT_BYTES = 512

/**
 * Sends the warning of a bad review (差评预警) to whoever owns the product, as a message of the application; once, however often it
 * is called. Does nothing without an account, an owner, or his UserID. Throws for what another try may mend.
 */
export async function tellOwner(pool: Pool, id: number, now: Date): Promise<void> {
  const [account, alert] = [await openWecomAccount(pool), await readAlert(pool, id)]
  const userid = alert?.ownerId ? await selectUserid(pool, alert.ownerId) : undefined
  if (!account || !userid || !alert || !isBadReview(alert)) return
  const begun = await beginAlert(pool, { alert: id, userid, now })
  if (begun.state !== 'asking') return
  if (now.getTime() - begun.asked_at.getTime() > AGAIN_MS)
    return settleAlert(pool, id, 'unknown', '企业微信没有应答，不知道有没有送到')
  const body = {
    touser: userid,
    msgtype: 'textcard',
    agentid: Number(account.agentId),
    textcard: cardOf(alert),
    enable_duplicate_check: 1,
    duplicate_check_interval: DUPLICATE_S,
  }
  const answer = await askWecom(pool, account, { path: '/cgi-bin/message/send', body }, now)
  if (answer.ok) {
    const missed = String(answer.value.invaliduser ?? '')
    return settleAlert(pool, id, missed === '' ? 'sent' : 'failed', missed === '' ? null : `企业微信里没有成员 ${missed}`)
  }
  const isNever = answer.kind === 'away' && !answer.failure?.isLost
  if (isNever || isPassing(answer.failure?.code ?? 0)) await forgetAlert(pool, id)
  else if (!answer.failure?.isLost) return settleAlert(pool, id, 'failed', answer.message)
  throw new Error(answer.message)
}

type BadReview = Extract<Alert, { kind: 'bad-review' | 'bad-sku' }>

const isBadReview = (alert: Alert): alert is BadReview => alert.kind === 'bad-review' || alert.kind === 'bad-sku'

function cardOf({ kind, data, caseKind, reviewId }: BadReview): Record<string, string> {
  const about = caseKinds.find(({ value }) => value === caseKind)?.label.zh
  const what = kind === 'bad-sku' ? `24 小时内第 ${data.count ?? 3} 条差评` : `${data.rating} 星差评`
  const lines = [[about, data.sku].filter(Boolean).join(' · '), data.text].filter((line) => line !== '')
  return {
    title: cutBytes(`${what}：${data.product}`, TITLE_BYTES),
    description: cutBytes(lines.map(escapeMarkup).join('\n'), TEXT_BYTES),
    url: `${hubOrigin()}/admin/collections/reviews/${reviewId}`,
    btntxt: '去处理',
  }
}

/** A card takes a little HTML; what a buyer wrote is none. */
const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
