import { hashMemberKeys, hashVisitor, type MemberKeys } from '#orders/member-keys.ts'
import type { Order } from '#orders/order.ts'
import { type OrderVersion, type StoredAs, storeVersions } from '#orders/store-versions.ts'
import { makeStoredBody } from '#orders/stored-body.ts'
import type { Pool, Queryable } from '#platform/database.ts'
import { raiseRevision } from './events.sql.ts'
import { findNamedContents } from './named-content.ts'
import { personKey, putAliases, putPersons } from './persons.sql.ts'
import { settlePersons } from './store-facts.ts'
import { insertTies, replaceTies, type TieRow } from './ties.sql.ts'
import { inWriterTurn } from './writer-turn.ts'

export type SourcedOrder = { source: string; order: Order }

type Given = SourcedOrder & { visitor?: Buffer; member?: MemberKeys }

/**
 * Stores order versions in one transaction, as the only writer, as if they came one after the other: the orders, the ties
 * they say, the pairs these move, and every credit that can have changed. Gives one outcome for each, in order.
 */
export function storeOrders(pool: Pool, key: Buffer, orders: SourcedOrder[], now: Date): Promise<StoredAs[]> {
  const given = orders.map(({ source, order }): Given => {
    const { visitor, ...ids } = order.buyer
    return { source, order, visitor: visitor ? hashVisitor(key, visitor) : undefined, member: hashMemberKeys(key, source, ids) }
  })
  return inWriterTurn(pool, async (client) => {
    const versions = await toVersions(client, key, given, now)
    const { outcomes, latest } = await storeVersions(client, versions, now)
    if (latest.length > 0) {
      const movedVisitors = await changeTies(
        client,
        latest.map((l) => l.version),
        now,
      )
      await settlePersons(client, { touches: [], movedVisitors, orderKeys: latest.map((l) => l.orderKey), now })
    }
    if (outcomes.some((outcome) => outcome !== 'duplicate')) await raiseRevision(client)
    return outcomes
  })
}

async function toVersions(db: Queryable, key: Buffer, given: Given[], now: Date): Promise<OrderVersion[]> {
  const persons = await putPersons(
    db,
    given.flatMap(({ visitor, member }) => [
      ...(visitor ? [{ kind: 'visitor' as const, hash: visitor }] : []),
      ...(member ? [{ kind: 'member' as const, hash: member.first }] : []),
    ]),
    now,
  )
  const memberIdOf = (member: MemberKeys): number => persons.get(personKey('member', member.first))!
  await putAliases(
    db,
    given.flatMap(({ source, order, member }) =>
      (member?.others ?? []).map((hash) => ({ hash, memberId: memberIdOf(member!), fact: factOf(source, order) })),
    ),
    now,
  )
  const named = await findNamedContents(
    db,
    given.map(({ order }) => order),
    now,
  )
  return given.map(({ source, order, visitor, member }, index) => ({
    source,
    order,
    visitorId: visitor ? persons.get(personKey('visitor', visitor))! : null,
    memberId: member ? memberIdOf(member) : null,
    named: named[index]!,
    body: makeStoredBody(order, key),
  }))
}

/** An order ties its visitor to its member from its payment on; a new version takes back what the former said. */
async function changeTies(db: Queryable, latest: OrderVersion[], now: Date): Promise<number[]> {
  const ended = await replaceTies(
    db,
    latest.map(({ source, order }) => factOf(source, order)),
    now,
  )
  const ties = latest.flatMap(toTie)
  if (ties.length > 0) await insertTies(db, ties, now)
  return [...new Set([...ended, ...ties.map((tie) => tie.visitorId)])]
}

function toTie({ source, order, visitorId, memberId }: OrderVersion): TieRow[] {
  if (visitorId === null || memberId === null || order.paidAt === undefined) return []
  return [{ visitorId, memberId, at: new Date(order.paidAt).toISOString(), fact: factOf(source, order), version: order.version }]
}

const factOf = (source: string, order: Order): string => `order:${source}:${order.orderId}`
