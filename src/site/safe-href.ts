/** An address that may stand in a link: http(s), mail, telephone, or within this site; anything else is `null`. */
export function safeHref(address: unknown): string | null {
  if (typeof address !== 'string') return null
  const trimmed = address.trim()
  if (/^(\/(?!\/)|#|\?)/.test(trimmed)) return trimmed
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(trimmed).protocol) ? trimmed : null
  } catch {
    return null
  }
}
