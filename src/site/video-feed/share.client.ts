import { isWechat, shareCode } from '../sharing/share-card.client.ts'

/** Passes an address on by whatever this browser has. Says which word to show, if any. */
export async function share(page: { path: string; title: string }): Promise<'copied' | 'inWechat' | 'notCopied' | null> {
  if (isWechat(navigator.userAgent)) return 'inWechat'
  const url = new URL(page.path, location.origin)
  url.searchParams.set('ch', 'share')
  const code = ownCode()
  if (code) url.searchParams.set('via', code)
  try {
    if (navigator.share) {
      await navigator.share({ title: page.title, url: url.href })
      return null
    }
    await navigator.clipboard.writeText(url.href)
    return 'copied'
  } catch (error) {
    // Who closes the list of ways has shared nothing, and knows it.
    return (error as Error).name === 'AbortError' ? null : 'notCopied'
  }
}

function ownCode(): string | null {
  try {
    return /hub_no=1/.test(document.cookie) ? null : shareCode(localStorage as never)
  } catch {
    return null
  }
}
