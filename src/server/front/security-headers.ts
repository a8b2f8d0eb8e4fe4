import type { ServerResponse } from 'node:http'

// Next writes its page data as inline scripts into static pages, which no nonce can follow; everything else stays closed.
const POLICY = [
  "default-src 'self'",
  // WeChat's JS-SDK comes from WeChat alone, and only inside WeChat.
  "script-src 'self' 'unsafe-inline' https://res.wx.qq.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' blob: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' https:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** Puts on an answer what every answer of the hub carries; `isSecure` when readers come by https. */
export function setSecurityHeaders(response: ServerResponse, isSecure: boolean): void {
  response.setHeader('content-security-policy', POLICY)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', 'SAMEORIGIN')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('x-permitted-cross-domain-policies', 'none')
  if (isSecure) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
}
