import type { Client, Queryable } from '#platform/database.ts'
import type { ActorKind, ReviewAction } from '../review-actions.ts'
import type { ReviewState } from '../review-states.ts'
import { type ChainedDecision, chainDecisions, type Decision, GENESIS, type Head } from './decision.ts'

/**
 * Writes decisions at the end of the log, in the transaction of what was decided. Whoever appends waits for who does so now: the
 * head of the chain is one row, locked until COMMIT.
 */
export async function appendDecisions(client: Client, decisions: readonly Decision[]): Promise<ChainedDecision[]> {
  if (decisions.length === 0) return []
  const found = await client.query<Head>(LOCK_HEAD, [GENESIS.seq, GENESIS.hash])
  const chained = chainDecisions(found.rows[0]!, decisions)
  await client.query(INSERT, [JSON.stringify(chained.map(toRow))])
  const last = chained.at(-1)!
  await client.query('update evidence_head set seq = $1, hash = $2', [last.seq, last.hash])
  return chained
}

/** The one row of the head, locked; the first writer makes it. */
const LOCK_HEAD = `
  insert into evidence_head (seq, hash) values ($1, $2) on conflict (is_only) do update set seq = evidence_head.seq
  returning seq, hash`

const INSERT = `
  insert into review_decisions (seq, review_id, revision, revision_hash, action, from_state, to_state, code, actor_kind, actor_id,
    actor_role, detail, at, prev_hash, hash)
  select seq, review_id, revision, decode(revision_hash, 'hex'), action, from_state, to_state, code, actor_kind, actor_id,
    actor_role, detail::json, at, decode(prev_hash, 'hex'), decode(hash, 'hex')
  from jsonb_to_recordset($1::jsonb) as given (seq bigint, review_id uuid, revision integer, revision_hash text, action text,
    from_state text, to_state text, code text, actor_kind text, actor_id text, actor_role text, detail text, at timestamptz,
    prev_hash text, hash text)`

const toRow = (decision: ChainedDecision) => ({
  seq: decision.seq,
  review_id: decision.reviewId,
  revision: decision.revision,
  revision_hash: decision.revisionHash,
  action: decision.action,
  from_state: decision.from,
  to_state: decision.to,
  code: decision.code,
  actor_kind: decision.actorKind,
  actor_id: decision.actorId,
  actor_role: decision.actorRole,
  detail: decision.detail,
  at: decision.at,
  prev_hash: decision.prevHash.toString('hex'),
  hash: decision.hash.toString('hex'),
})

type DecisionRow = {
  seq: number
  review_id: string
  revision: number
  revision_hash: string
  action: ReviewAction
  from_state: ReviewState | null
  to_state: ReviewState
  code: string | null
  actor_kind: ActorKind
  actor_id: string | null
  actor_role: string | null
  detail: string
  at: Date
  prev_hash: Buffer
  hash: Buffer
}

const COLUMNS = `seq, review_id, revision, encode(revision_hash, 'hex') as revision_hash, action, from_state, to_state, code,
  actor_kind, actor_id, actor_role, detail::text as detail, at, prev_hash, hash`

/** Lines after `after`, in order, at most `limit`; of one review when it is named. */
export async function selectDecisions(
  db: Queryable,
  { after = 0, limit, review }: { after?: number; limit: number; review?: string },
): Promise<ChainedDecision[]> {
  const found = await db.query<DecisionRow>(
    `select ${COLUMNS} from review_decisions where seq > $1 and ($3::uuid is null or review_id = $3) order by seq limit $2`,
    [after, limit, review ?? null],
  )
  return found.rows.map((row) => ({
    seq: row.seq,
    reviewId: row.review_id,
    revision: row.revision,
    revisionHash: row.revision_hash,
    action: row.action,
    from: row.from_state,
    to: row.to_state,
    code: row.code,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    detail: row.detail,
    at: row.at,
    prevHash: row.prev_hash,
    hash: row.hash,
  }))
}

/** The end of the chain as it is kept beside it. */
export async function selectHead(db: Queryable): Promise<Head> {
  return (await db.query<Head>('select seq, hash from evidence_head')).rows[0] ?? GENESIS
}
