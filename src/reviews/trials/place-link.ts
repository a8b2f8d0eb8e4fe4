import { isSigned, sign } from '../signed.ts'

/** The token of the private link of an application: `/campaigns/place/<token>`. */
export const placeTokenOf = (id: string): string => `${id.replaceAll('-', '')}${sign('trial-place', id)}`

/** The place of a link; `undefined` when it is none of ours. */
export function readPlaceToken(token: string): string | undefined {
  const [, hex, signature] = /^([0-9a-f]{32})([A-Za-z0-9_-]{32})$/.exec(token) ?? []
  if (!hex || !signature) return undefined
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isSigned('trial-place', id, signature) ? id : undefined
}
