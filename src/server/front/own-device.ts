import type { IncomingMessage } from 'node:http'
import { OWN_DEVICE_COOKIE, type OwnDevices } from '#measurement/own-devices.ts'
import type { Answer } from '#platform/http.ts'
import { plainPage } from './plain-page.ts'

const FOLDER = '/own-device/'
const FORGET = '/own-device/forget'
/** As long as browsers keep a cookie at all: 400 days. */
const KEPT_SECONDS = 400 * 86_400

/**
 * Answers the addresses of own devices; `undefined` for any other path. `GET /own-device/<token>` marks the browser that
 * opens it, so that what it does is in no figure; `POST /own-device/forget`, the button of that page, takes it back.
 */
export function askOwnDevice(
  request: IncomingMessage,
  pathname: string,
  { ownDevices, isSecure }: { ownDevices: OwnDevices; isSecure: boolean },
): Promise<Answer> | undefined {
  if (!pathname.startsWith(FOLDER)) return undefined
  const cookie = (value: string, maxAge: number): string =>
    `${OWN_DEVICE_COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  if (pathname === FORGET && request.method === 'POST') return Promise.resolve(withCookie(forgotten, cookie('', 0)))
  if (request.method !== 'GET' && request.method !== 'HEAD') return Promise.resolve(wrongMethod)
  const token = pathname.slice(FOLDER.length)
  return ownDevices.holds(token).then((holds) => (holds ? withCookie(marked, cookie(token, KEPT_SECONDS)) : noSuchLink))
}

/** The address of the link must not travel to anybody as a referrer. */
const withCookie = (page: Answer, cookie: string): Answer => ({
  ...page,
  headers: { ...page.headers, 'set-cookie': cookie, 'referrer-policy': 'same-origin' },
})

const back = `<form action="${FORGET}" method="post"><button>`

const marked = plainPage(
  200,
  '已标记为自有设备 · Marked as an own device',
  `从现在起，用这个浏览器看站点不再计入任何统计。微信里打开的只对微信有效，别的浏览器请各打开一次。 · From now on nothing this browser does on the site is counted. Other browsers, WeChat's own included, need the link once each. · ${back}取消标记 / Count me again</button></form>`,
)

const forgotten = plainPage(
  200,
  '已取消标记 · Counted again',
  '这个浏览器重新按普通读者统计。<a href="/">回首页</a> · This browser counts as a reader again. <a href="/">Front page</a>',
)

const noSuchLink = plainPage(
  404,
  '这个链接已失效 · This link no longer works',
  '请在后台“自有设备”复制新的链接。 · Copy the current one under “Own devices” in the admin.',
)

const wrongMethod = plainPage(405, '不支持的请求 · Not supported', '请直接打开链接。 · Open the link itself.')
