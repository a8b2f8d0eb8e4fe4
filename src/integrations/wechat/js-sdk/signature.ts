import { createHash } from 'node:crypto'

export type Signed = { ticket: string; nonceStr: string /** s since 1970 */; timestamp: number; url: string }

/** What `wx.config` proves with: over the address as the browser has it, without what follows `#`, and not encoded once more. */
export const signPage = ({ ticket, nonceStr, timestamp, url }: Signed): string =>
  createHash('sha1')
    .update(`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url.replace(/#.*$/s, '')}`)
    .digest('hex')
