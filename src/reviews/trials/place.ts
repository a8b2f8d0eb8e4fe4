/** Where an application stands. 超期 is no state of its own: received, and its time to write is over. */
export const placeStates = [
  { value: 'applied', label: { zh: '已申请', en: 'Applied' } },
  { value: 'chosen', label: { zh: '已入选', en: 'Chosen' } },
  { value: 'shipped', label: { zh: '已寄出', en: 'Shipped' } },
  { value: 'received', label: { zh: '已收到', en: 'Received' } },
  { value: 'submitted', label: { zh: '已提交评价', en: 'Review sent' } },
  { value: 'declined', label: { zh: '未入选', en: 'Not chosen' } },
] as const
export type PlaceState = (typeof placeStates)[number]['value']

export type Recipient = { name: string; phone: string; address: string }

export type Place = {
  id: string
  campaign: string
  product: string
  productName: string
  state: PlaceState
  why: string
  /** Until the sample has arrived; `null` before it is asked for again by nobody. */
  recipient: Recipient | null
  appliedAt: Date
  shippedAt: Date | null
  receivedAt: Date | null
  dueAt: Date | null
  remindedAt: Date | null
  submittedAt: Date | null
  carrier: string | null
  trackingNo: string | null
  costFen: number | null
  review: string | null
}

export const isOverdue = ({ state, dueAt }: Pick<Place, 'state' | 'dueAt'>, now: Date): boolean =>
  state === 'received' && dueAt !== null && dueAt < now

/** When its author may write: the sample is on its way or there. */
export const mayWrite = ({ state }: Pick<Place, 'state'>): boolean => state === 'shipped' || state === 'received'
