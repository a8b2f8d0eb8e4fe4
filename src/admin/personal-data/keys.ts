import { listIdSources } from '#integrations/wechat/id-sources.ts'
import { visitorOf } from '#integrations/wecom/contacts/read-contact.ts'
import { hashMemberId, hashMemberKeys, hashOpenid, hashUnionid, hashVisitor } from '#orders/member-keys.ts'
import { isSourceSlug } from '#orders/sources.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { findFlaw } from '#platform/outside-text.ts'
import type { KeyKind } from './key-kinds.ts'

const LONGEST = 128

/** A phone is no key: it names no person of the figures. */
export type GivenKey = { kind: Exclude<KeyKind, 'mobile'>; value: string; source: string }

/** The keyed hashes of an id as somebody told it; none for what cannot be such an id. `source` is only of a member id of a mall. */
export async function keysOf(pool: Pool, { kind, value, source }: GivenKey): Promise<Buffer[]> {
  const id = value.trim()
  if (id === '' || id.length > LONGEST || findFlaw(id)) return []
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  switch (kind) {
    case 'openid':
      return hashOpenid(key, await listIdSources(pool), id)
    case 'unionid':
      return [hashUnionid(key, id)]
    case 'member':
      return isSourceSlug(source) ? hashMemberId(key, [source], id) : []
    case 'phone':
      return [hashMemberKeys(key, source, { phoneHash: id })!.first]
    case 'wecom':
      return [hashVisitor(key, visitorOf(id))]
    case 'visitor':
      return [hashVisitor(key, id)]
  }
}
