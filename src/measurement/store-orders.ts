import { hashMemberKeys, hashVisitor, type MemberKeys } from '#orders/member-keys.ts'
import type { Order } from '#orders/order.ts'
import { type OrderVersion, type StoredAs, storeVersions } from '#orders/store-versions.ts'
import { makeStoredBody } from '#orders/stored-body.ts'
import { confirmRepeated } from '#orders/uploads.ts'
import type { Client, Pool, Queryable } from '#platform/database.ts'
import { raiseRevision } from './events.sql.ts'
import { selectErasedBuyers } from './members/erased-buyers.sql.ts'
import { findNamedContents } from './named-content.ts'
import { personKey, putAliases, putPersons } from './persons.sql.ts'
import { settlePersons } from './store-facts.ts'
import type { TieMove } from './tie-spans.sql.ts'
import { insertTies, orderFact, replaceTies, type TieRow } from './ties.sql.ts'
import { inWriterTurn } from './writer-turn.ts'

export type SourcedOrder = { source: string; order: Order }

type Given = SourcedOrder & { visitor?: Buffer; member?: MemberKeys }

/**
 * Stores order versions in one transaction, as the only writer, as if they came one after the other: the orders, the ties
 * they say, the pairs these move, and every credit that can have changed. Gives one outcome for each, in order.
 */
export function storeOrders(pool: Pool, key: Buffer, orders: SourcedOrder[], now: Date): Promise<StoredAs[]> {
  return inWriterTurn(pool, async (client) => {
    const outcomes = await settleVersions(client, await toVersions(client, key, orders, now), now)
    await confirmRepeated(
      client,
      orders.filter((_, index) => outcomes[index] === 'duplicate'),
    )
    return outcomes
  })
}

/** Stores versions with everything that follows from them, in the writer's turn. */
export async function settleVersions(client: Client, versions: OrderVersion[], now: Date): Promise<StoredAs[]> {
  const { outcomes, latest } = await storeVersions(client, versions, now)
  // First, so that what the database logs of sealed days has the revision that these orders make.
  if (outcomes.some((outcome) => outcome !== 'duplicate')) await raiseRevision(client)
  if (latest.length > 0) {
    const moves = await changeTies(
      client,
      latest.map((l) => l.version),
      now,
    )
    await settlePersons(client, { touches: [], moves, orderKeys: latest.map((l) => l.orderKey), now })
  }
  return outcomes
}

/** Gives orders their persons and the content they name, in the writer's turn; unknown persons are made. */
export async function toVersions(db: Queryable, key: Buffer, orders: SourcedOrder[], now: Date): Promise<OrderVersion[]> {
  const erased = await selectErasedBuyers(db, orders)
  const given = orders.map(({ source, order }, index): Given => {
    const { visitor, ...ids } = order.buyer
    // The mall still knows who bought; whoever was erased here is not made anew by another version of an old order.
    if (erased[index] !== null) return { source, order }
    return { source, order, visitor: visitor ? hashVisitor(key, visitor) : undefined, member: hashMemberKeys(key, source, ids) }
  })
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
    memberId: member ? memberIdOf(member) : erased[index]!,
    named: named[index]!,
    body: makeStoredBody(erased[index] === null ? order : { ...order, inviter: undefined }, key),
  }))
}

/** An order ties its visitor to its member from its payment on; a new version takes back what the former said. */
async function changeTies(db: Queryable, latest: OrderVersion[], now: Date): Promise<TieMove[]> {
  const ended = await replaceTies(
    db,
    latest.map(({ source, order }) => factOf(source, order)),
    now,
  )
  const ties = latest.flatMap(toTie)
  if (ties.length > 0) await insertTies(db, ties, now)
  return [...ended, ...ties]
}

function toTie({ source, order, visitorId, memberId }: OrderVersion): TieRow[] {
  if (visitorId === null || memberId === null || order.paidAt === undefined) return []
  return [{ visitorId, memberId, at: new Date(order.paidAt).toISOString(), fact: factOf(source, order), version: order.version }]
}

const factOf = (source: string, order: Order): string => orderFact(source, order.orderId)
