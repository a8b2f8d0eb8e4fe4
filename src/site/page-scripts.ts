import { beacon } from '#generated/beacon.ts'
import { wechatShare } from '#generated/wechat-share.ts'
import { pageScript } from '#platform/page-script.ts'

/** Beside the page and not in it: what stands in a page is sent twice, once for the reader and once for React. */
export const beaconScript = pageScript('/hub.js', beacon)
export const wechatShareScript = pageScript('/share.js', wechatShare)
