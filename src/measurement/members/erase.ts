import { randomBytes } from 'node:crypto'
import { forgetComplaints } from '#care/forget-complaints.ts'
import type { Client, Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { forgetAuthor } from '#reviews/author/forget-author.ts'
import { forgetAsker } from '#reviews/questions/forget-asker.ts'
import { forgetReader } from '#reviews/readers/forget-reader.ts'
import { recomputeCredits } from '../credits.sql.ts'
import { raiseRevision } from '../events.sql.ts'
import { endSeals } from '../sealing/seals.sql.ts'
import { inWriterTurn } from '../writer-turn.ts'
import * as sql from './erase.sql.ts'
import { giveOrdersAway, keepCredits } from './erase-orders.sql.ts'

type Asked = { orderKey: number; by: string; now: Date }

/** Events that came while the others were looked for are found by their time; a clock may be a little behind. */
const MARGIN_MS = HOUR_MS

/**
 * Erases the person that an order (by the hub's number of it) is of: events, touches, pairs, ties, reviews and every id. Totals stay: cells
 * keep what was erased, orders keep their money and credit under a person that nothing leads to. `by` is the colleague. Refuses
 * (`nobody`) an order without a person, or whose person was erased before. Cannot be taken back.
 */
export async function erasePerson(pool: Pool, { orderKey, by, now }: Asked): Promise<Result<sql.Erased, 'nobody'>> {
  const person = await sql.selectPersonOf(pool, orderKey)
  if (person === undefined) return fail('nobody', 'the order is of nobody who is known')
  for (;;) {
    const actors = await sql.selectActors(pool, person)
    const names = await sql.selectEventsOf(pool, actors)
    const erased = await inWriterTurn(pool, async (client) => {
      if ((await sql.selectPersonOf(client, orderKey)) !== person) return fail('nobody', 'somebody else was quicker')
      // A visitor that was tied meanwhile has events that nobody looked for yet.
      const known = new Set(actors)
      if ((await sql.selectActors(client, person)).some((actor) => !known.has(actor))) return undefined
      return ok(await eraseInTurn(client, { person, by, now, names }))
    })
    if (erased) return erased
  }
}

type Erasing = { person: number; by: string; now: Date; names: sql.EventName[] }

async function eraseInTurn(client: Client, { person, by, now, names }: Erasing): Promise<sql.Erased> {
  // First, so that everything that changes says under which revision it did.
  await raiseRevision(client)
  await sql.openErasure(client, person)
  const events = await sql.emptyEvents(client, person, { names, since: new Date(now.getTime() - MARGIN_MS) })
  const touches = await sql.dropTouches(client)
  const pairs = await sql.dropPairs(client, person)
  const orders = await giveOrdersAway(client, person, randomBytes(32), now)
  const facts = touches.map((touch) => touch.fact_id)
  const open = await keepCredits(client, person, facts, now)
  const visitors = await sql.countVisitors(client)
  const ties = await sql.dropTies(client, person)
  await recomputeCredits(client, open)
  const hashes = await sql.selectHashes(client, person)
  await forgetReader(client, hashes)
  const writer = { names: hashes.map((hash) => hash.toString('hex')), orders: await sql.selectOwnOrders(client) }
  await forgetAsker(client, { hashes, orders: writer.orders }, now)
  await forgetComplaints(client, await forgetAuthor(client, writer, now))
  await sql.dropPersons(client, person)
  await endSeals(client, [...new Set(touches.map(({ at }) => at))], now)
  const erased = { visitors, events, touches: touches.length, ties, pairs, orders }
  await sql.insertErasure(client, { ...erased, by, now })
  return erased
}
