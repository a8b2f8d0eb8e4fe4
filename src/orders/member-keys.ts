import { keyedHash } from '#platform/keyed-hash.ts'

export type RawMemberKeys = { memberId?: string; unionid?: string; openid?: string; phoneHash?: string }

/** Keyed hashes, 32 bytes each: the key that says who the member is, and the further ones that came with it. */
export type MemberKeys = { first: Buffer; others: Buffer[] }

/**
 * The member that outside ids name: the first present of memberId, unionid, openid, phoneHash wins; memberId and openid
 * belong to their `source`. `undefined` when none is present.
 */
export function hashMemberKeys(key: Buffer, source: string, raw: RawMemberKeys): MemberKeys | undefined {
  const texts = [
    raw.memberId === undefined ? undefined : `memberId:${source}:${raw.memberId}`,
    raw.unionid === undefined ? undefined : `unionid:${raw.unionid}`,
    raw.openid === undefined ? undefined : `openid:${source}:${raw.openid}`,
    raw.phoneHash === undefined ? undefined : `phoneHash:${raw.phoneHash}`,
  ]
  const [first, ...others] = texts.filter((text) => text !== undefined).map((text) => keyedHash(key, text))
  return first ? { first, others } : undefined
}

/**
 * Keyed hashes that an openid may be kept under: WeChat's ids are long and of chance, so the same one is the same person, whichever of
 * these sources brought it.
 */
export const hashOpenid = (key: Buffer, sources: readonly string[], openid: string): Buffer[] =>
  sources.map((source) => keyedHash(key, `openid:${source}:${openid}`))

export const hashUnionid = (key: Buffer, unionid: string): Buffer => keyedHash(key, `unionid:${unionid}`)

/** What an order keeps of who invited its buyer, whichever id the mall calls him by. */
export const hashInviter = (key: Buffer, inviter: string): Buffer => keyedHash(key, `inviter:${inviter}`)

/** Keyed hashes that a mall's member id may be kept under, of a buyer or of who invited one, when nobody says which of these malls. */
export const hashMemberId = (key: Buffer, sources: readonly string[], memberId: string): Buffer[] => [
  ...sources.map((source) => keyedHash(key, `memberId:${source}:${memberId}`)),
  hashInviter(key, memberId),
]

/** The keyed hash of a visitor id, 32 bytes. */
export const hashVisitor = (key: Buffer, visitor: string): Buffer => keyedHash(key, `visitor:${visitor}`)
