/** A review as the picker shows it. `photo` is an address. */
export type ShownChoice = {
  id: string
  text: string
  rating: number | null
  /** Empty for who stays unnamed. */
  nickname: string
  product: string
  incentive: string
  photo: string | null
  /** When the consent ends, ISO 8601. */
  endsAt: string | null
  isPromotable: boolean
}
