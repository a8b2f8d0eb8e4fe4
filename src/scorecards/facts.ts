import type { Evidence } from '#measurement/evidence.ts'
import type { Question } from './question.ts'

/** Which cell to open: its row, its column, its side, and which page (from 1). */
export type FactsQuestion = Question & { key: string; metric: string; side: Side; page: number }

export const PAGE_SIZE = 50

/** A cell opens to its whole, to its part, or to the customers who are still too young for either. */
export type Side = 'whole' | 'part' | 'pending'

/** A content as facts name it. */
export type FactContent = { key: string; title: string }

/** An order as facts name it: `key` is the hub's own number of it, `netFen` what was paid less refunds. */
export type FactOrder = { key: number; source: string; orderId: string; paidAt: string; netFen: number }

/**
 * One fact behind a cell. `person` is an opaque short id. Times are ISO instants. Which fields are there depends on
 * `kind`; `order` is the order that counts for the cell, `further` the one that makes it a repeat purchase.
 */
export type Fact = {
  kind: 'pair' | 'customer' | 'order' | 'channel-day' | 'event'
  person?: string | null
  content?: FactContent | null
  reach?: { kind: 'delivery' | 'exposure'; at: string; channel: string } | null
  open?: { at: string; channel: string } | null
  order?: FactOrder | null
  further?: FactOrder | null
  /** Why this content won: the rule, and the open it rests on, if one. */
  credit?: { rule: string; channel: string | null; touchAt: string | null; shareFen?: number } | null
  /** What happened, every reason why it is in no figure, and what was seen of its sender; nothing of events older than that is kept. */
  event?: { type: string; at: string; channel: string; why: ('bot' | 'staff' | 'preview')[]; evidence: Evidence[] }
  day?: string
  figures?: Record<string, number | string | null>
  /** Of a channel's own counting: the hub pulled it from WeChat. */
  isPulled?: true
}

export type FactsPage = { total: number; facts: Fact[] }
