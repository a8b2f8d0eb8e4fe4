import { type Bilingual, say } from '#platform/bilingual.ts'

export const rewardKinds = [
  { value: 'points', label: { zh: '积分', en: 'Points' } },
  { value: 'coupon', label: { zh: '优惠券', en: 'Coupon' } },
] as const
export type RewardKind = (typeof rewardKinds)[number]['value']

/** What one does for a reward. What one says is no part of it. */
export const rewardActs = [
  { value: 'text', label: { zh: '写评价', en: 'Writing a review' } },
  { value: 'photos', label: { zh: '写评价并晒图', en: 'Writing a review with photos' } },
] as const
export type RewardAct = (typeof rewardActs)[number]['value']

/** An offer as it stood when it was made to somebody: kept with the request, the review and the reward. */
export type OfferSnapshot = {
  /** The id of this version. */
  id: string
  version: number
  kind: RewardKind
  /** Points, or fen of a coupon. */
  amount: number
  act: RewardAct
  text: Bilingual
  holdDays: number
}

/** What somebody is to be given. `isPromised`: asked for with this offer, which is kept even when it has ended since. */
export type Offered = { offer: OfferSnapshot; isPromised: boolean }

/** Which of these offers a review earns: the one for photos when it has some, else the one for words. */
export const chooseOffer = (offers: readonly OfferSnapshot[], photos: number): OfferSnapshot | undefined =>
  (photos > 0 ? offers.find(({ act }) => act === 'photos') : undefined) ?? offers.find(({ act }) => act === 'text')

/** `50 积分`, `5 元优惠券`. */
export function describeReward({ kind, amount }: Pick<OfferSnapshot, 'kind' | 'amount'>, language: string): string {
  const yuan = amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2)
  return kind === 'points'
    ? say({ zh: `${amount} 积分`, en: `${amount} points` }, language)
    : say({ zh: `${yuan} 元优惠券`, en: `a coupon of ¥${yuan}` }, language)
}
