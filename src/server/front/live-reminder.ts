import type { IncomingMessage } from 'node:http'
import { findChannel } from '#content/reminders/channels.ts'
import { findAhead, noteTap } from '#content/reminders/grants.ts'
import { openOfficialAccount } from '#integrations/wechat/official-account.ts'
import { makeSubscribeLink, readInvitation } from '#integrations/wechat/reminders/subscribe-link.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { MINUTE_MS } from '#platform/days.ts'
import type { Answer } from '#platform/http.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { awayPage } from './database-away.ts'
import { plainPage } from './plain-page.ts'

/** Many phones of an audience share an address. */
const TAPS = { name: 'live-reminders', limit: 600, windowMs: 10 * MINUTE_MS }

type Asked = { url: URL; measuring: Measuring; address: string; publicUrl: string }

/**
 * Answers `GET /live/<slug>/remind`, which leads to WeChat's own question whether it may send one message, and
 * `GET /live/<slug>/reminded`, where WeChat brings the answer back; `undefined` for any other path. Neither needs scripts.
 */
export function askLiveReminder(request: IncomingMessage, asked: Asked): Promise<Answer> | undefined {
  const [, slug, act] = /^(?:\/en)?\/live\/([a-z0-9-]{1,200})\/(remind|reminded)$/.exec(asked.url.pathname) ?? []
  if (!slug) return undefined
  if (request.method !== 'GET' && request.method !== 'HEAD') return Promise.resolve(wrongMethod)
  const isWechat = /MicroMessenger\//.test(request.headers['user-agent'] ?? '')
  // A preview that only looks must not count as a tap.
  const answered =
    act === 'remind' ? lead(slug, isWechat, asked) : request.method === 'HEAD' ? Promise.resolve(notNow(slug)) : note(slug, asked)
  return answered.catch((error: unknown) => {
    if (isDatabaseAway(error)) return awayPage
    throw error
  })
}

async function lead(slug: string, isWechat: boolean, { measuring: { pool, clock }, publicUrl }: Asked): Promise<Answer> {
  const now = clock()
  const live = await findAhead(pool, slug, now)
  if (!live) return over
  const [account, channel] = [await openOfficialAccount(pool), await findChannel(pool, 'official-once')]
  if (!account || !channel) return notHere(slug)
  if (!isWechat) return inWechat(slug)
  const { appId } = account
  const back = `${publicUrl}/live/${slug}/reminded`
  const location = makeSubscribeLink({ appId, templateId: channel.templateId, live: live.id, back, now })
  return { status: 302, headers: { location, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }, body: '' }
}

async function note(slug: string, { url: { searchParams: said }, measuring: { pool, clock }, address }: Asked): Promise<Answer> {
  const now = clock()
  const invitation = readInvitation(said.get('reserved') ?? '', now)
  const reader = said.get('openid') ?? ''
  if (!invitation) return tooOld
  if (said.get('action') !== 'confirm') return notNow(slug)
  const [account, channel] = [await openOfficialAccount(pool), await findChannel(pool, 'official-once')]
  if (!account || channel?.templateId !== said.get('template_id') || !/^[\w-]{20,40}$/.test(reader)) return tooOld
  if (!(await takeRateLimit(pool, TAPS, address, now)).isWithin) return tooOften
  const { live, scene, key } = invitation
  const tap = { live, channel: 'official-once', appId: account.appId, reader, answer: 'accept', scene, key, at: now } as const
  return (await noteTap(pool, tap, now)) === 'unknown-live' ? over : noted(slug)
}

const noted = (slug: string): Answer =>
  plainPage(
    200,
    '提醒已约好 · Reserved',
    `开播前会在微信里提醒你一次。点一次只发一条；想多提醒一次，<a href="/live/${slug}">回到直播</a>再点。 · One message in WeChat before the start. One tap is one message: go <a href="/en/live/${slug}">back to the live</a> for another.`,
  )
const notNow = (slug: string): Answer =>
  plainPage(
    200,
    '没有约提醒 · Not reserved',
    `你没有允许发送，什么都不会发。<a href="/live/${slug}">回到直播</a> · You did not allow it, so nothing is sent. <a href="/en/live/${slug}">Back to the live</a>`,
  )
const over = plainPage(
  404,
  '这场直播不再接受提醒 · No reminders any more',
  '直播已经开始、取消，或不在这里了。<a href="/live">看全部直播</a> · It has begun, was called off, or is not here. <a href="/en/live">All lives</a>',
)
const tooOld = plainPage(
  400,
  '请回到直播页重新点 · Tap again on the live’s page',
  '这次确认已过期或不完整，没有约上提醒。 · The answer was too old or not whole; nothing was reserved.',
)
const tooOften = plainPage(
  429,
  '请稍后再试 · Try again later',
  '操作太频繁了，请过几分钟再点。 · Too often: wait some minutes.',
  120,
)
const wrongMethod = plainPage(405, '不支持的请求 · Not supported', '请直接打开链接。 · Open the link itself.')
const inWechat = (slug: string): Answer =>
  plainPage(
    200,
    '请在微信里打开 · Open it in WeChat',
    `微信提醒要在微信里允许。也可以<a href="/live/${slug}.ics">加入日历</a>。 · WeChat asks inside its own app. Or put it <a href="/en/live/${slug}.ics">into your calendar</a>.`,
  )
const notHere = (slug: string): Answer =>
  plainPage(
    404,
    '暂时没有微信提醒 · No WeChat reminders now',
    `可以<a href="/live/${slug}.ics">加入日历</a>，到时手机会提醒。 · Put it <a href="/en/live/${slug}.ics">into your calendar</a> instead.`,
  )
