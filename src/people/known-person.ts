/**
 * Somebody as rooms may know him that keep ids of WeChat and of malls: `names` are hex of keyed hashes, `orders` the malls' own numbers,
 * and `sources` what may have brought an openid.
 */
export type KnownPerson = { names: ReadonlySet<string>; orders: readonly string[]; sources: readonly string[] }

/** Whether one of the hashes that an entry may be known by is a name of this person. */
export const isKnownBy = ({ names }: KnownPerson, hashes: readonly Buffer[]): boolean =>
  hashes.some((hash) => names.has(hash.toString('hex')))
