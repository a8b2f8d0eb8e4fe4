/**
 * The network address a request came from, as the front process has established it (`x-hub-address`, which it sets on
 * every request and never passes on from outside). Requests that did not come through it all count as one address.
 */
export const addressOf = (headers: { get: (name: string) => string | null }): string => headers.get('x-hub-address') ?? 'unknown'
