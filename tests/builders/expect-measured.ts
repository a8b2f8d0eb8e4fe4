import { expect } from 'vitest'
import { codeOfChannel } from '#measurement/channels.ts'
import { hashMemberKeys, hashVisitor } from '#orders/member-keys.ts'
import type { MeasuredPair, readMeasured } from './measured-state.ts'
import type { Pair, readHistory, Sale } from './reference-history.ts'

type Measured = Awaited<ReturnType<typeof readMeasured>>
type Reference = ReturnType<typeof readHistory>

/** Expects the pairs, credits and shares of the reference in what the hub made of the same facts. `key`: the visitor key. */
export function expectMeasured({ pairs, credits, shares }: Measured, { pairs: ownPairs, sales }: Reference, key: Buffer): void {
  const hashOf = nameHashes(key)
  expect(pairs.map(asText).sort()).toEqual(ownPairs.map((pair) => referenceAsText(pair, hashOf(pair.person))).sort())
  expect(credits.map((c) => [c.order_id, c.buyer, c.content, c.touch_id && 'open'])).toEqual(
    [...sales]
      .sort((a, b) => (a.order.orderId < b.order.orderId ? -1 : 1))
      .map((sale) => [
        sale.order.orderId,
        sale.buyer === undefined ? null : hashOf(sale.buyer),
        sale.winner?.content ?? null,
        hasWinningOpen(sale) ? 'open' : null,
      ]),
  )
  for (const model of ['first-touch', 'linear'] as const) {
    const own = shares.filter((share) => share.model === model)
    expect(own.map((s) => `${s.order_id} ${s.content} ${s.fen}`).sort()).toEqual(
      sales.flatMap((sale) => shareTexts(sale, model)).sort(),
    )
  }
  const assists = shares.filter((share) => share.model === 'assist')
  expect(assists.map((s) => `${s.order_id} ${s.content} ${s.touch_id}`).sort()).toEqual(sales.flatMap(assistTexts).sort())
}

/** Every open that passed, but for the winning one. */
function assistTexts({ order, assists, winner }: Sale): string[] {
  const winning = winner?.rule === 'named' ? assists.findLast((open) => open.content === winner.content) : undefined
  return assists.filter((open) => open !== winning).map((open) => `${order.orderId} ${open.content} ${open.id}`)
}

const asText = (pair: MeasuredPair): string =>
  [pair.content, pair.person, pair.reach_at?.getTime(), pair.reach_kind, pair.open_at?.getTime(), pair.open_channel].join(' ')

function referenceAsText({ content, reach, open }: Pair, person: string): string {
  const kind = reach && (reach.isDelivery ? 2 : 1)
  const channel = open && codeOfChannel(open.channel as 'wecom')
  return [content, person, reach?.at, kind, open?.at, channel].join(' ')
}

const hasWinningOpen = (sale: Sale): boolean =>
  sale.winner?.rule === 'last-open' || sale.assists.some((open) => open.content === sale.winner?.content)

const shareTexts = (sale: Sale, model: 'first-touch' | 'linear'): string[] =>
  (model === 'linear' ? sale.linear : sale.firstTouch).map((share) => `${sale.order.orderId} ${share.content} ${share.fen}`)

/** The reference names persons `visitor/<id>` and `memberId/<source>/<id>`; the hub keeps only keyed hashes of them. */
const nameHashes =
  (key: Buffer) =>
  (person: string): string => {
    const [kind = '', a = '', b = ''] = person.split('/')
    if (kind === 'visitor') return `visitor ${hashVisitor(key, a).toString('hex')}`
    return `member ${hashMemberKeys(key, a, { memberId: b })!.first.toString('hex')}`
  }
