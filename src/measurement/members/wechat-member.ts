import { hashMemberKeys, type MemberKeys } from '#orders/member-keys.ts'
import type { Pool } from '#platform/database.ts'
import { personKey, putAliases, putPersons } from '../persons.sql.ts'
import { inWriterTurn } from '../writer-turn.ts'
import { selectKnownMember } from './known-members.sql.ts'

/** Who somebody is in WeChat, as WeChat itself said it: `openid` belongs to the account `appId`, `unionid` to all of one owner. */
export type WechatIdentity = { appId: string; openid: string; unionid?: string }

export type WechatMember = { id: number; keys: MemberKeys }

/**
 * The member that somebody is who signed in with WeChat: the buyer whose orders came with this unionid or openid, else a new one. Keys
 * that already stand for somebody else are logged, and nobody is merged. Two sign-ins at once make one member.
 */
export function putWechatMember(pool: Pool, key: Buffer, { appId, ...ids }: WechatIdentity, now: Date): Promise<WechatMember> {
  const { first, others } = hashMemberKeys(key, appId, ids)!
  return inWriterTurn(pool, async (client) => {
    const given = [first, ...others]
    const known = await selectKnownMember(client, given)
    const persons = known ? undefined : await putPersons(client, [{ kind: 'member', hash: first }], now)
    const member = known ?? { id: persons!.get(personKey('member', first))!, hash: first }
    const further = given.filter((hash) => !hash.equals(member.hash))
    const fact = `sign-in:${member.hash.toString('hex').slice(0, 12)}`
    await putAliases(
      client,
      further.map((hash) => ({ hash, memberId: member.id, fact })),
      now,
    )
    return { id: member.id, keys: { first: member.hash, others: further } }
  })
}
