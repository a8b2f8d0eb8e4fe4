import { randomBytes } from 'node:crypto'
import { forgetComplaints } from '#care/forget-complaints.ts'
import { keepErasedKeys } from '#people/erased-keys.ts'
import type { Client, Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { forgetAuthor } from '#reviews/author/forget-author.ts'
import { forgetAsker } from '#reviews/questions/forget-asker.ts'
import { forgetReader } from '#reviews/readers/forget-reader.ts'
import { findOwnContacts } from '#reviews/trials/contacts.ts'
import { readApplications } from '#reviews/trials/places.ts'
import { recomputeCredits } from '../credits.sql.ts'
import { raiseRevision } from '../events.sql.ts'
import { endSeals } from '../sealing/seals.sql.ts'
import { inWriterTurn } from '../writer-turn.ts'
import * as sql from './erase.sql.ts'
import { forgetInviter, giveOrdersAway, keepCredits } from './erase-orders.sql.ts'
import { findPerson, type Whose } from './whose.ts'

type Asked = Whose & { by: string; now: Date }
type Erasing = { person: number; by: string; now: Date; keys: readonly Buffer[] }

/** Events that came while the others were looked for are found by their time; a clock may be a little behind. */
const MARGIN_MS = HOUR_MS

/**
 * Erases a person: events, touches, pairs, ties, reviews and every id. Totals stay: cells keep what was erased, orders keep their money
 * and credit under a person that nothing leads to. Rooms that keep people by other names follow (`person.erased`). `by` is the
 * colleague. Refuses (`nobody`) an order without a person, or whose person was erased before; keys that name nobody here
 * are erased from the other rooms alone, and of a phone goes what was applied for with it. Cannot be taken back.
 */
export async function erasePerson(pool: Pool, { by, now, ...whose }: Asked): Promise<Result<ErasedCounts, 'nobody'>> {
  if ('contacts' in whose) return eraseApplicant(pool, whose.contacts, { by, now })
  const keys = 'keys' in whose ? whose.keys : []
  const person = await findPerson(pool, whose, now)
  if (person === undefined) {
    if (!('keys' in whose && whose.isElsewhere)) return fail('nobody', 'nobody of this kind is known')
    await inWriterTurn(pool, (client) => keepErasure(client, { ...NOTHING, by, now, keys, given: keys }))
    return ok(NOTHING)
  }
  const twins = await sql.selectTwins(pool, person)
  const erased = await eraseOne(pool, { person, by, now, keys })
  if (!erased) return fail('nobody', 'somebody else was quicker')
  for (const twin of twins) {
    const more = await eraseOne(pool, { person: twin, by, now, keys: [] })
    if (more) for (const what of counted) erased[what] += more[what]
  }
  return ok(erased)
}

/** Applications of a phone, and the reviews that were written for them; whoever was signed in meanwhile is not touched. */
function eraseApplicant(
  pool: Pool,
  contacts: readonly string[],
  { by, now }: { by: string; now: Date },
): Promise<Result<ErasedCounts, 'nobody'>> {
  return inWriterTurn(pool, async (client) => {
    const writer = { names: [], orders: [], contacts }
    const { length: applications } = await readApplications(client, writer)
    if (applications === 0) return fail('nobody', 'nobody applied with this phone')
    await forgetComplaints(client, await forgetAuthor(client, writer, now))
    await keepErasure(client, { ...NOTHING, applications, by, now, keys: [], given: [] })
    return ok({ ...NOTHING, applications })
  })
}

/** `applications`: of a phone. */
type ErasedCounts = sql.Erased & { applications?: number }

const NOTHING: sql.Erased = { visitors: 0, events: 0, touches: 0, ties: 0, pairs: 0, orders: 0 }
const counted = ['visitors', 'events', 'touches', 'ties', 'pairs', 'orders'] as const satisfies (keyof sql.Erased)[]

/** `undefined`: somebody else has erased this person. */
async function eraseOne(pool: Pool, erasing: Erasing): Promise<sql.Erased | undefined> {
  const { person } = erasing
  for (;;) {
    const actors = await sql.selectActors(pool, person)
    const names = await sql.selectEventsOf(pool, actors)
    const erased = await inWriterTurn(pool, async (client) => {
      if (!(await sql.isKept(client, person))) return 'gone'
      // A visitor that was tied meanwhile has events that nobody looked for yet.
      const known = new Set(actors)
      if ((await sql.selectActors(client, person)).some((actor) => !known.has(actor))) return 'again'
      return eraseInTurn(client, erasing, names)
    })
    if (erased === 'gone') return undefined
    if (erased !== 'again') return erased
  }
}

async function eraseInTurn(client: Client, { person, by, now, keys }: Erasing, told: sql.EventName[]): Promise<sql.Erased> {
  // First, so that everything that changes says under which revision it did.
  await raiseRevision(client)
  await sql.openErasure(client, person)
  const events = await sql.emptyEvents(client, person, { names: told, since: new Date(now.getTime() - MARGIN_MS) })
  const touches = await sql.dropTouches(client)
  const pairs = await sql.dropPairs(client, person)
  const orders = await giveOrdersAway(client, person, randomBytes(32), now)
  const facts = touches.map((touch) => touch.fact_id)
  const open = await keepCredits(client, person, facts, now)
  const visitors = await sql.countVisitors(client)
  const further = await sql.selectFurtherKeys(client, person)
  const ties = await sql.dropTies(client, person)
  await recomputeCredits(client, open)
  const hashes = await sql.selectHashes(client, person)
  await forgetReader(client, hashes)
  const names = hashes.map((hash) => hash.toString('hex'))
  const writer = { names, orders: await sql.selectOwnOrders(client), contacts: await findOwnContacts(client, names) }
  await forgetAsker(client, { hashes, orders: writer.orders }, now)
  await forgetComplaints(client, await forgetAuthor(client, writer, now))
  await sql.dropPersons(client, person)
  await endSeals(client, [...new Set(touches.map(({ at }) => at))], now)
  const erased = { visitors, events, touches: touches.length, ties, pairs, orders }
  await keepErasure(client, { ...erased, by, now, keys: [...hashes, ...further, ...keys], given: keys })
  return erased
}

type Keeping = ErasedCounts & { by: string; now: Date; keys: readonly Buffer[]; given: readonly Buffer[] }

/** That it happened, and by which keys the other rooms find what is theirs to forget. Those `given` may name an inviter too. */
async function keepErasure(client: Client, { keys, given, ...erased }: Keeping): Promise<void> {
  const erasure = await sql.insertErasure(client, erased)
  await keepErasedKeys(client, { erasure, hashes: keys, now: erased.now })
  if (given.length > 0) await forgetInviter(client, given)
  await tellOutbox(client, [{ event: 'person.erased', data: { erasure } }])
}
