import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import { shortLink } from '#measurement/short-links.ts'
import { sharp } from '#platform/pictures.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import type { WechatFailure } from '../../wechat/api.ts'
import { askWecom } from '../ask.ts'
import { cutBytes, type PushedContent } from './content.ts'
import type { PushRow } from './pushes.sql.ts'
import type { Run } from './run.ts'

const LINK_TITLE_BYTES = 64
const MINI_TITLE_BYTES = 64
const DEK_BYTES = 512
/** The picture of a mini-program card, as 企业微信 asks for it. */
const COVER = { width: 520, height: 416 }

export type Message = { text?: { content: string }; attachments?: object[] }

type Written = Result<Message, 'blocked' | 'refused' | 'away'> & { failure?: WechatFailure }

/** Who passes a content on: the push and, of its colleagues, this one. It stands in the link, so that a lost task is found by it. */
export const viaOf = (push: string, sender: string): string =>
  `wc-${push.replaceAll('-', '')}-${createHash('sha256').update(sender).digest('hex').slice(0, 8)}`

/** The short link of a colleague in a push; it carries the channel and who passed it on. */
export async function linkOf({ pool, push, now }: Run, sender: string): Promise<Result<string, 'blocked'>> {
  const subject = `${push.collection}:${push.document_id}`
  const made = await shortLink(pool, { subject, channel: channelOf(push), via: viaOf(push.id, sender) }, now)
  return made.ok ? ok(`${hubOrigin()}/c/${made.value}`) : fail('blocked', `《${push.title}》在本站没有页面。`)
}

export const channelOf = ({ kind }: Pick<PushRow, 'kind'>): 'wecom' | 'group' => (kind === 'group' ? 'group' : 'wecom')

/** What a colleague is asked to send. Without a card the link stands in the text. */
export async function writeMessage(run: Run, sender: string, content: PushedContent): Promise<Written> {
  const { push } = run
  const link = await linkOf(run, sender)
  if (!link.ok) return link
  if (push.card === 'none') return ok({ text: { content: `${push.text}\n${link.value}`.trim() } })
  const card = push.card === 'link' ? ok(writeLink(push.title, content, link.value)) : await writeMini(run, sender, content)
  if (!card.ok) return card
  return ok({ ...(push.text ? { text: { content: push.text } } : {}), attachments: [card.value] })
}

const writeLink = (title: string, { dek, coverUrl }: PushedContent, url: string): object => ({
  msgtype: 'link',
  link: {
    title: cutBytes(title, LINK_TITLE_BYTES),
    desc: cutBytes(dek, DEK_BYTES),
    url,
    ...(coverUrl ? { picurl: coverUrl } : {}),
  },
})

/** The page of the mini program is told channel and colleague as the hub's own pages are. */
async function writeMini(
  { pool, account, push, now }: Run,
  sender: string,
  { coverFile }: PushedContent,
): Promise<Result<object, 'blocked' | 'refused' | 'away'> & { failure?: WechatFailure }> {
  const stored = coverFile ? await readFile(path.join(uploadFolder('media'), path.basename(coverFile))).catch(() => null) : null
  if (!stored) return fail('blocked', `《${push.title}》没有封面：小程序卡片必须有封面。`)
  const bytes = await sharp(stored)
    .resize({ ...COVER, fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer()
    .catch(() => null)
  if (!bytes) return fail('blocked', `图片文件打不开：${coverFile}`)
  const file = { bytes, name: 'cover.jpg', type: 'image/jpeg' }
  const uploaded = await askWecom(pool, account, { path: '/cgi-bin/media/upload', query: { type: 'image' }, file }, now)
  if (!uploaded.ok) return uploaded
  const page = `${push.mini_page}${push.mini_page!.includes('?') ? '&' : '?'}ch=${channelOf(push)}&via=${viaOf(push.id, sender)}`
  const title = cutBytes(push.title, MINI_TITLE_BYTES)
  return ok({
    msgtype: 'miniprogram',
    miniprogram: { title, pic_media_id: String(uploaded.value.media_id), appid: push.mini_app_id, page },
  })
}
