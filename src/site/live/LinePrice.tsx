import type { LiveState as State } from '#content/live-state.ts'
import { money } from '../formats.ts'
import type { LineUpLine, Times } from '../reading/lives.ts'
import { ByState } from './ByState.client.tsx'

type Words = { price: string; usual: string; priceThen: string; priceNow: string }

/**
 * The live price while it is offered; once the live is over the price of today comes first, and the live's is said to have been: a
 * recording offers nothing.
 */
export function LinePrice({ line, times, initial, words }: { line: LineUpLine; times: Times; initial: State; words: Words }) {
  const { livePriceFen, usualPriceFen } = line
  const offered = (
    <>
      {livePriceFen === undefined ? null : <strong>{said(words.price, livePriceFen)}</strong>}
      {usualPriceFen !== undefined && usualPriceFen !== livePriceFen ? <span>{said(words.usual, usualPriceFen)}</span> : null}
    </>
  )
  const today =
    usualPriceFen === undefined || line.product?.isDelisted ? null : <strong>{said(words.priceNow, usualPriceFen)}</strong>
  const past = (
    <>
      {today}
      {livePriceFen === undefined ? null : <span>{said(words.priceThen, livePriceFen)}</span>}
    </>
  )
  return (
    <ByState
      everyMs={10_000}
      initial={initial}
      shown={{ upcoming: offered, live: offered, ended: past, replay: past, cancelled: today }}
      times={times}
    />
  )
}

const said = (label: string, fen: number) => (
  <>
    {label} <span translate="no">{money(fen)}</span>
  </>
)
