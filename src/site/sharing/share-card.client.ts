export type ShareCard = { title: string; desc: string; link: string; imgUrl: string }

/** Reads one of the page's `<meta property="og:…">`. */
export type ReadMeta = (property: string) => string | null | undefined

/**
 * The card that WeChat shows when a page is passed on, from what the page says of itself. Its link is the page's own address, on the
 * host that is open, with the channel `share` and, unless the reader refuses to be counted, the code of whoever passes it on.
 */
export function cardOf(read: ReadMeta, here: { origin: string; href: string }, code: string | null): ShareCard {
  const own = new URL(read('og:url') || here.href, here.href)
  const link = new URL(own.pathname, here.origin)
  link.searchParams.set('ch', 'share')
  if (code) link.searchParams.set('via', code)
  return { title: read('og:title') || '', desc: read('og:description') || '', link: link.href, imgUrl: read('og:image') || '' }
}

/**
 * The address to be signed, without what follows `#`: on iOS WeChat looks at the one that was opened first, however the page has
 * moved on within itself; everywhere else at the one that is shown.
 */
export const addressToSign = (agent: string, { landed, shown }: { landed: string; shown: string }): string =>
  (/iPhone|iPad|iPod/.test(agent) ? landed : shown).split('#')[0]!

/** WeChat's own browser; WeCom, which says the same and more, has an SDK of its own. */
export const isWechat = (agent: string): boolean => /MicroMessenger\//i.test(agent) && !/wxwork/i.test(agent)

const CODE = /^s_[a-z0-9]{12}$/

/** The code under which this browser's shares arrive: made once, and telling nothing of who it is. */
export function shareCode(store: Partial<Record<'hub_s' | 'hub_no', string>>): string | null {
  if (store.hub_no) return null
  if (!CODE.test(store.hub_s ?? '')) {
    const signs = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36))
    store.hub_s = `s_${signs.join('')}`
  }
  return store.hub_s!
}
