import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { HOUR_MS, SECOND_MS } from '#platform/days.ts'
import { isSimulated, wechatHost } from '../account.ts'

/** Long enough to read what WeChat asks and to answer. */
const LIFE_MS = HOUR_MS
const MAC_BYTES = 12
/** WeChat takes 0 to 10000; each tap has one of its own. */
const LAST_SCENE = 10_000

export type Invitation = { live: string; scene: number; key: string }

type Link = { appId: string; templateId: string; live: string; back: string; now: Date }

/** Where WeChat asks its reader whether he wants one message of this live; it leads to `back` with the answer. */
export function makeSubscribeLink({ appId, templateId, live, back, now }: Link): string {
  const scene = randomInt(1, LAST_SCENE + 1)
  const query = new URLSearchParams({
    action: 'get_confirm',
    appid: appId,
    scene: String(scene),
    template_id: templateId,
    redirect_url: back,
    reserved: writeInvitation({ live, scene, now }),
  })
  const host = isSimulated() ? wechatHost() : 'https://mp.weixin.qq.com'
  return `${host}/mp/subscribemsg?${query}#wechat_redirect`
}

/** What was invited to; `null` for what this hub did not write, or more than an hour ago. */
export function readInvitation(token: string, now: Date): Invitation | null {
  if (!/^[\w-]{40,100}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const [said, mac] = [bytes.subarray(0, -MAC_BYTES), bytes.subarray(-MAC_BYTES)]
  if (said.length !== 30 || !timingSafeEqual(sign(said), mac)) return null
  const age = now.getTime() - said.readUInt32BE(18) * SECOND_MS
  if (age < -LIFE_MS || age > LIFE_MS) return null
  const live = said
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return { live, scene: said.readUInt16BE(16), key: said.subarray(22).toString('hex') }
}

function writeInvitation({ live, scene, now }: { live: string; scene: number; now: Date }): string {
  const said = Buffer.alloc(30)
  Buffer.from(live.replaceAll('-', ''), 'hex').copy(said)
  said.writeUInt16BE(scene, 16)
  said.writeUInt32BE(Math.floor(now.getTime() / SECOND_MS), 18)
  randomBytes(8).copy(said, 22)
  return Buffer.concat([said, sign(said)]).toString('base64url')
}

function sign(said: Buffer): Buffer {
  const secret = process.env.PAYLOAD_SECRET
  if (!secret) throw new Error('PAYLOAD_SECRET is not set')
  return createHmac('sha256', secret).update('live-reminder:').update(said).digest().subarray(0, MAC_BYTES)
}
