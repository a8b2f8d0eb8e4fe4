import { readKeptCases } from '#care/kept-cases.ts'
import type { Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { channelOfCode } from '../channels.ts'
import { eventTypes } from '../event-types.ts'
import { namesOf } from '../evidence.ts'
import { BOT, PREVIEW, STAFF } from '../flags.ts'
import { origins } from '../origins.ts'
import { slotOfCode } from '../slots.ts'
import { selectTwins } from './erase.sql.ts'
import * as sql from './export.sql.ts'
import { readWords } from './export-words.ts'
import { findPerson, type Whose } from './whose.ts'

/** What is exported of one person: plain JSON, times as ISO text, money in fen, the words of the lists for their codes. */
type OnePerson = Awaited<ReturnType<typeof readPerson>>
/** `others`: the same human, met before the hub could know it; they are erased together. */
export type PersonExport = OnePerson & { others: OnePerson[] }

/**
 * Everything that figures and reviews keep of a person, from one snapshot. Ids are the
 * short forms of keyed hashes: neither knows more. Refuses (`nobody`) who is not known, or was erased.
 */
export async function exportPerson(
  pool: Pool,
  { now, ...whose }: Whose & { now: Date },
): Promise<Result<PersonExport, 'nobody'>> {
  const client = await pool.connect()
  try {
    // Going through all events once takes longer than a question usually may.
    await client.query(
      "begin isolation level repeatable read read only; set local jit = off; set local statement_timeout = '600s'",
    )
    const person = await findPerson(client, whose, now)
    if (person === undefined) return fail('nobody', 'nobody of this kind is known')
    const one = await readPerson(client, person)
    const others: OnePerson[] = []
    for (const twin of await selectTwins(client, person)) others.push(await readPerson(client, twin))
    return ok({ ...one, others })
  } finally {
    // Nothing was written, so how the transaction ends does not matter.
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}

async function readPerson(db: Parameters<typeof sql.select>[0], id: number) {
  const [person] = await sql.select<sql.PersonRow>(db, sql.PERSON, id)
  const ties = await sql.select<sql.TieRow>(db, sql.TIES, id)
  const events = await sql.select<sql.EventRow>(db, sql.EVENTS, id)
  const touches = await sql.select<sql.TouchRow>(db, sql.TOUCHES, id)
  const pairs = await sql.select<sql.PairRow>(db, sql.PAIRS, id)
  const orders = await sql.select<sql.OrderRow>(db, sql.ORDERS, id)
  const names = await sql.select<sql.NameRow>(db, sql.NAMES, id)
  const keys = await sql.select<sql.OrderKeyRow>(db, sql.ORDER_KEYS, id)
  const writer = { names: names.map(({ name }) => name), orders: keys.map((key) => key.id) }
  const words = await readWords(db, writer)
  const cases = await readKeptCases(db, {
    reviews: words.reviews.map((review) => review.id),
    orders: keys.map((key) => key.order_id),
  })
  const requests = await sql.select<sql.RequestRow>(db, sql.REQUESTS, id)
  const sessions = await sql.select<sql.SessionRow>(db, sql.SESSIONS, id)
  return {
    person: {
      id: person!.name,
      kind: person!.kind,
      firstStoredAt: iso(person!.first_stored_at),
      furtherIds: person!.further_ids,
    },
    ties: ties.map((tie) => ({
      visitor: tie.visitor,
      at: iso(tie.at),
      fact: tie.fact,
      storedAt: iso(tie.stored_at),
      replacedAt: iso(tie.replaced_at),
    })),
    events: events.map((event) => ({
      id: event.id,
      type: typeName(event.type),
      subject: event.subject,
      at: iso(event.at),
      storedAt: iso(event.stored_at),
      visitor: event.visitor,
      channel: channelName(event.channel),
      via: event.via,
      slot: slotOfCode(event.slot),
      origin: origins[event.origin - 1] ?? null,
      excluded: (['bot', 'staff', 'preview'] as const).filter((_, n) => event.flags & [BOT, STAFF, PREVIEW][n]!),
      evidence: namesOf(event.evidence),
    })),
    touches: touches.map((touch) => ({
      fact: touch.fact_id,
      type: typeName(touch.kind),
      content: touch.content,
      at: iso(touch.at),
      storedAt: iso(touch.stored_at),
      channel: channelName(touch.channel),
      via: touch.via,
      withdrawnAt: iso(touch.withdrawn_at),
    })),
    pairs: pairs.map((pair) => ({
      content: pair.content,
      reach: pair.reach_at && {
        kind: typeName(pair.reach_kind!),
        at: iso(pair.reach_at),
        channel: channelName(pair.reach_channel),
      },
      open: pair.open_at && { at: iso(pair.open_at), channel: channelName(pair.open_channel) },
      converted: pair.is_converted,
    })),
    orders: orders.map((order) => ({
      source: order.source,
      orderId: order.order_id,
      versions: order.versions,
      credit: order.rule && {
        rule: order.rule,
        content: order.content,
        channel: channelName(order.channel),
        touchAt: iso(order.touch_at),
        frozenAt: iso(order.frozen_at),
      },
    })),
    ...words,
    cases: cases.map((one) => ({
      ...one,
      openedAt: iso(one.openedAt),
      firstReplyAt: iso(one.firstReplyAt),
      resolvedAt: iso(one.resolvedAt),
    })),
    erasureRequests: requests.map(({ asked_at: asked, declined_at: declined, answer }) => ({
      ...{ askedAt: iso(asked), declinedAt: iso(declined), answer },
    })),
    sessions: sessions.map((session) => ({
      order: session.order_id,
      beganAt: iso(session.began_at),
      expiresAt: iso(session.expires_at),
    })),
  }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
const typeName = (code: number): string => eventTypes[code - 1]?.name ?? String(code)
const channelName = (code: number | null): string | null => (code === null ? null : channelOfCode(code).name)
