import type { Endpoint } from 'payload'
import { shortLink } from '#measurement/short-links.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { answer, answerError, staffAction, textOf } from './guard.ts'

/** `POST /api/short-links` {subject, channel, via?} → {code, url}, for whoever prints or posts links. Asking again changes nothing. */
export const shortLinkEndpoint: Endpoint = staffAction('/short-links', ['editor', 'brand-manager'], async (input, req) => {
  const link = {
    subject: textOf(input.subject).trim(),
    channel: textOf(input.channel),
    via: textOf(input.via).trim() || undefined,
  }
  const made = await shortLink(sharedPool(), link, new Date())
  if (!made.ok) return answerError(req, made.kind === 'unknown' ? 404 : 400, refusals[made.kind])
  return answer({ code: made.value, url: `${hubOrigin()}/c/${made.value}` })
})

const refusals: Record<'subject' | 'unknown' | 'channel' | 'via', Bilingual> = {
  subject: {
    zh: '请选择有独立页面的内容、商品或活动，或填写以 / 开头的站内网址。',
    en: 'Choose something that has a page of its own, or a path of this site that begins with /.',
  },
  unknown: { zh: '没有这项内容，可能已被删除。', en: 'There is no such item; it may have been deleted.' },
  channel: { zh: '请选择渠道。', en: 'Choose a channel.' },
  via: { zh: '分享人代码只能用字母、数字、_ 和 -，最多 64 个。', en: 'A share code is 1 to 64 of A-Z, a-z, 0-9, _ and -.' },
}
