/** One fault put into the source, and the test that must turn red by it. */
export type Mutant = {
  name: string
  file: string
  /** Stands in the file exactly once. */
  find: string
  replace: string
  test: { project: 'unit' | 'int' | 'drills'; file: string; name: string }
}

const int = (file: string, name: string): Mutant['test'] => ({
  project: 'int',
  file: `tests/int/measurement/${file}.test.ts`,
  name,
})
const drill = (file: string, name: string): Mutant['test'] => ({
  project: 'drills',
  file: `tests/drills/measurement/${file}.test.ts`,
  name,
})

const everyOrder = int('any-order', 'the same facts in any order, in any batches, repeated or not, make the same pairs')

/** THE list: a fault for each step of the pipeline and for each drill. */
export const mutants: readonly Mutant[] = [
  {
    name: 'the conflict clause is dropped',
    file: 'src/measurement/events.sql.ts',
    find: 'on conflict do nothing returning id),',
    replace: 'returning id),',
    test: int('collect', 'stores events before it answers, and knows them again'),
  },
  {
    name: 'acknowledged before it is committed',
    file: 'src/measurement/fact-queue.ts',
    find: '      const batch = takeBatch()\n',
    replace:
      "      const batch = takeBatch()\n      for (const entry of batch) entry.resolve(entry.facts.map(() => 'accepted'))\n",
    test: int('collect', 'stores events before it answers, and knows them again'),
  },
  {
    name: 'the partition comes from the time of arrival',
    file: 'src/measurement/store-facts.ts',
    find: 'const number = Math.floor(timeOfUuidV7(fact.id) / DAY_MS)',
    replace: 'const number = Math.floor(Date.now() / DAY_MS) + 0 * timeOfUuidV7(fact.id)',
    test: drill('faults-under-load', 'a clock that jumps a day ahead and back'),
  },
  {
    name: 'an id of any time is taken',
    file: 'src/measurement/occurred-time.ts',
    find: 'idTime >= received - OLDEST_ID_MS && idTime <= received + ID_AHEAD_MS',
    replace: 'idTime >= 0 && idTime + OLDEST_ID_MS + ID_AHEAD_MS + received > 0',
    test: int('collect', 'a bad event is rejected alone, with its reason'),
  },
  {
    name: 'pairs keep the open that came first, not the earliest',
    file: 'src/measurement/pairs.sql.ts',
    find: '(pairs.open_at is null or excluded.open_at < pairs.open_at))',
    replace: '(pairs.open_at is null))',
    test: everyOrder,
  },
  {
    name: 'a delivery does not win a tie over an exposure',
    file: 'src/measurement/pairs.sql.ts',
    find: '(excluded.reach_at, -excluded.reach_kind) < (pairs.reach_at, -pairs.reach_kind)',
    replace: '(excluded.reach_at, excluded.reach_kind) < (pairs.reach_at, pairs.reach_kind)',
    test: int('golden-figures', 'reach is the earliest exposure or delivery, a delivery before an exposure of the same time'),
  },
  {
    name: 'what was done before the first tie is not the member’s',
    file: 'src/measurement/ownership.sql.ts',
    find: " and ${condition('tie')} order by tie.at, tie.fact limit 1),",
    replace: " and ${condition('tie')} and false order by tie.at, tie.fact limit 1),",
    test: everyOrder,
  },
  {
    name: 'ties of an earlier version of an order stay',
    file: 'src/measurement/store-orders.ts',
    find: '  return [...ended, ...ties]\n',
    replace: '  return ties\n',
    test: everyOrder,
  },
  {
    name: 'an open at the very end of its window still wins',
    file: 'src/measurement/credit-model.sql.ts',
    find: "t.stored_at <= f.frozen_at and t.at > f.paid_at - ${windowOf('t.content_id')}",
    replace: "t.stored_at <= f.frozen_at and t.at > f.paid_at - ${windowOf('t.content_id')} - interval '1 day'",
    test: int('golden-figures', 'the last open in its own window wins'),
  },
  {
    name: 'credit does not freeze',
    file: 'src/measurement/credit-model.sql.ts',
    find: '  where t.stored_at <= f.frozen_at and t.at >',
    replace: "  where t.stored_at <= f.frozen_at + interval '90 days' and t.at >",
    test: int('freeze', 'a frozen credit stays when the order is told again'),
  },
  {
    name: 'flagged events are touches',
    file: 'src/measurement/store-facts.ts',
    find: 'if (fact.flags !== 0 || !subject?.isContent',
    replace: 'if (!subject?.isContent',
    test: { project: 'int', file: 'tests/int/scorecards/content-reference.test.ts', name: 'arrival in any order' },
  },
  {
    name: 'the queue is unbounded',
    file: 'src/measurement/fact-queue.ts',
    find: "if (waitingFacts + facts.length > maxWaiting) return Promise.resolve('full')",
    replace: 'if (maxWaiting < 0) waiting = []',
    test: int('opening', 'a database that is away, and a queue that is full'),
  },
  {
    name: 'a lower version replaces a higher one',
    file: 'src/orders/store-versions.ts',
    find: 'if (before !== undefined && before > version.order.version) return',
    replace: 'if (before !== undefined && before > version.order.version + 1_000_000) return',
    test: int('order-hook', 'a higher version replaces the order whatever came first'),
  },
  {
    name: 'pairs whose opens moved are not asked whether they convert',
    file: 'src/measurement/store-facts.ts',
    find: '  await settleConversions(db, [...new Set([...opened, ...unclear.map((pair) => pair.person_id)])], [])\n',
    replace: '',
    test: int('golden-figures', 'an earlier open that is learnt late takes a conversion back'),
  },
  {
    name: 'cells of orders overlook assists and shares that move',
    file: 'migrations/20261123_010300_sale_cells.ts',
    find: "const KEPT = ['orders', 'credits', 'credit_shares', 'ties']",
    replace: "const KEPT = ['orders', 'credits', 'ties']",
    test: int('sale-cells', 'after every step of any history, cells of orders are what a recount of the orders gives'),
  },
  {
    name: 'what is dropped is not counted',
    file: 'src/measurement/doors/collect.ts',
    find: "  for (const { reason } of rejected) drops.add('collect', reason)\n",
    replace: '',
    test: int('collect', 'what is not stored is counted'),
  },
  {
    name: 'partitions are not made ahead',
    file: 'src/measurement/days-ahead.ts',
    find: 'const AHEAD = [0, 1, 2]',
    replace: 'const AHEAD = [0]',
    test: int('days-ahead', 'measuring opens with the partitions of today and the next two days'),
  },
  {
    name: 'several writers at once',
    file: 'src/measurement/events.sql.ts',
    find: 'select pg_advisory_xact_lock(${WRITER_LOCK})`',
    replace: 'select ${WRITER_LOCK}`',
    test: int('two-writers', 'processes that tie the same visitors to different members at once'),
  },
  {
    name: 'a day is sealed without a recount',
    file: 'src/measurement/sealing/seal-days.ts',
    find: '  if (differences.length === 0) {\n',
    replace: '  if (differences.length >= 0) {\n',
    test: int('sealing', 'a cell that is not the recount of its facts is an alarm'),
  },
  {
    name: 'late facts leave a seal as it is',
    file: 'src/measurement/store-facts.ts',
    find: 'fact.at < now.getTime() - YOUNGEST_SEALED_MS',
    replace: 'fact.at < 0 - YOUNGEST_SEALED_MS',
    test: int('sealing', 'an import into a sealed day opens it'),
  },
  {
    name: 'raw days are dropped before they are sealed',
    file: 'src/measurement/sealing/drop-days.ts',
    find: '    if (!(await sealAll(pool, await selectDaysWithin(pool, partition), { now, timeZone }))) continue\n',
    replace: '',
    test: int('sealing', 'raw days go when nothing was written to them'),
  },
  {
    name: 'a rebuild overlooks pairs',
    file: 'src/measurement/rebuild/pairs.sql.ts',
    find: 'where given.reach is distinct from (${PACKED_REACH})',
    replace: 'where false and given.reach is distinct from (${PACKED_REACH})',
    test: int('rebuild', 'whatever was wrong is told and put right'),
  },
  {
    name: 'identify takes the member from the event',
    file: 'src/measurement/parse-event.ts',
    find: "  if (type === 'identify' && !context.member) return refuse('identify-session')\n",
    replace: '',
    test: int('members', 'identify over /collect ties the visitor to the member of the session'),
  },
  {
    name: 'opening a sign-in link signs in',
    file: 'src/server/front/member.ts',
    find: "  if (request.method === 'GET' || request.method === 'HEAD') return askToSignIn(pathname)\n",
    replace: '',
    test: int('members', 'opening the link changes nothing'),
  },
  {
    name: 'commits are acknowledged before they are on the disk',
    file: 'src/measurement/writer-turn.ts',
    find: 'const OPENING = `begin; ${TAKE_WRITER_TURN}`',
    replace: 'const OPENING = `begin; set local synchronous_commit = off; ${TAKE_WRITER_TURN}`',
    test: drill('kills-under-load', 'whatever is killed under load'),
  },
  {
    name: 'a batch whose fate is unknown is stored under new ids',
    file: 'src/measurement/events.sql.ts',
    find: '    select id_day, id, visitor_id, member_id, type, subject_id, channel, flags, origin, at, via, evidence, rules, slot, $13::timestamptz\n',
    replace:
      '    select id_day, gen_random_uuid(), visitor_id, member_id, type, subject_id, channel, flags, origin, at, via, evidence, rules, slot, $13::timestamptz\n',
    test: drill('faults-under-load', 'connections cut right after COMMIT'),
  },
  {
    name: 'a lost batch is acknowledged all the same (database away)',
    file: 'src/measurement/doors/guard.ts',
    find: "    return answerBusy('database')\n",
    replace: '    return { status: 200, headers: {}, body: \'{"accepted":20,"duplicates":0}\' }\n',
    test: drill('faults-under-load', 'every connection of the database taken by others'),
  },
  {
    name: 'a full disk is acknowledged',
    file: 'src/measurement/doors/guard.ts',
    find: "    if (!isDatabaseAway(error)) log.error({ err: error, door: door.path }, 'a door failed')\n",
    replace: '    if (isDatabaseAway(error)) return { status: 200, headers: {}, body: \'{"accepted":20,"duplicates":0}\' }\n',
    test: drill('faults-under-load', 'a disk that fills up under load'),
  },
  {
    name: 'a hub that waits for its database calls itself ready',
    file: 'src/server/front/readiness.ts',
    find: 'db ? answersQuery(db, QUERY_LIMIT_MS) : false',
    replace: 'db ? true : answersQuery(db!, QUERY_LIMIT_MS)',
    test: drill('faults-under-load', 'a database that stands still'),
  },
  {
    name: 'every front gives events ids of its own',
    file: 'src/measurement/events.sql.ts',
    find: '    select id_day, id, visitor_id, member_id, type, subject_id, channel, flags, origin, at, via, evidence, rules, slot, $13::timestamptz\n',
    replace:
      '    select id_day, gen_random_uuid(), visitor_id, member_id, type, subject_id, channel, flags, origin, at, via, evidence, rules, slot, $13::timestamptz\n',
    test: drill('two-fronts', 'a hub and a collector that get the same events at once'),
  },
]
