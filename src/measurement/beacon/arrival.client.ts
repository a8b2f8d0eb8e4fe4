/** Where a visit came from when no link said so: the page before it, by its address. */
export function channelOfReferrer(referrer: string, host: string): string {
  const from = referrer.split('/')[2]
  if (!from) return 'direct'
  if (from === host) return 'site'
  return /baidu|bing|google|sogou|so\.com/.test(from) ? 'web-search' : 'other'
}
