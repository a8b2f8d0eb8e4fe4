import { hashUnionid, hashVisitor } from '#orders/member-keys.ts'
import type { Pool } from '#platform/database.ts'
import { codeOfChannel } from '../channels.ts'
import { codeOfType } from '../event-types.ts'
import { factId } from '../fact-id.ts'
import { NEVER_JUDGED } from '../flags.ts'
import { codeOfOrigin } from '../origins.ts'
import { selectMembersOfAliases } from '../persons.sql.ts'
import { type Fact, storeFacts } from '../store-facts.ts'

export type OutsideTie = {
  /** Opaque id that stands for somebody of another system. */
  visitor: string
  unionid: string
  /** The member that this visitor was tied to by an earlier call. */
  tiedTo: Buffer | null
}

/**
 * Ties people of another system to the members that their unionid names: a member who is known by it beside another key, else the one
 * that the unionid itself stands for, from now on; what they did before their first tie is that member's too. Gives the member of each
 * (its hash); what was tied so before is left alone.
 */
export async function tieByUnionid(
  pool: Pool,
  ties: readonly OutsideTie[],
  { key, now }: { key: Buffer; now: Date },
): Promise<Buffer[]> {
  const hashes = ties.map(({ unionid }) => hashUnionid(key, unionid))
  const known = await selectMembersOfAliases(pool, hashes)
  const members = hashes.map((hash) => known.get(hash.toString('hex')) ?? hash)
  const facts = ties.flatMap((tie, index) => {
    const member = members[index]!
    if (tie.tiedTo?.equals(member)) return []
    const others = member.equals(hashes[index]!) ? [] : [hashes[index]!]
    return [toFact(hashVisitor(key, tie.visitor), { first: member, others }, now.getTime())]
  })
  if (facts.length > 0) await storeFacts(pool, facts, now)
  return members
}

const toFact = (visitor: Buffer, member: { first: Buffer; others: Buffer[] }, at: number): Fact => ({
  id: factId(at, `tie ${visitor.toString('hex')} ${member.first.toString('hex')}`),
  type: codeOfType('identify'),
  visitor,
  member,
  at,
  channel: codeOfChannel('other'),
  ...NEVER_JUDGED,
  origin: codeOfOrigin('import'),
})
