import { beacon } from '#generated/beacon.ts'
import { lookChoice } from '#generated/look-choice.ts'
import { wechatShare } from '#generated/wechat-share.ts'
import { pageScript } from '#platform/page-script.ts'

/** Beside the page and not in it: what stands in a page is sent twice, once for the reader and once for React. */
/** Stands in the head, before anything is painted. */
export const lookScript = pageScript('/look.js', lookChoice)
export const beaconScript = pageScript('/hub.js', beacon)
export const wechatShareScript = pageScript('/share.js', wechatShare)
