/**
 * What the invented shoppers do, and how often. The three types of the domain document are tuned to its table (打开率,
 * 转化率, 复购率: 图文 15/9/28 %, 短视频 25/14/30 %, 直播 8/22/27 %); `tests/unit/demo` holds them to it. Nothing reads
 * these figures but the generator: the scorecard counts what the shoppers did.
 */
export const typeRates = {
  articles: { open: 0.15, convert: 0.09, repeat: 0.28 },
  'short-videos': { open: 0.25, convert: 0.14, repeat: 0.3 },
  'live-streams': { open: 0.08, convert: 0.22, repeat: 0.27 },
  reviews: { open: 0.19, convert: 0.11, repeat: 0.31 },
  'brand-stories': { open: 0.21, convert: 0.045, repeat: 0.36 },
} as const

export type DemoType = keyof typeof typeRates

/** Days that the demonstration covers, and how many persons live in it. */
export const PERIOD_DAYS = 210
export const PERSONS = 6_400

/**
 * Reaches of one item: how many followers each of its pushes gets to, how many persons see its card, and opens without any
 * reach (search, shares, old links) as a share of the reached opens. `tailDays`: mean days until a card is seen.
 */
export const reach = {
  articles: { push: 1_550, cards: 1_500, direct: 0.27, tailDays: 9 },
  'short-videos': { push: 0, cards: 1_750, direct: 0.12, tailDays: 8 },
  'live-streams': { push: 1_700, cards: 950, direct: 0.1, tailDays: 2 },
  reviews: { push: 0, cards: 52, direct: 0.2, tailDays: 16 },
  'brand-stories': { push: 420, cards: 380, direct: 0.15, tailDays: 9 },
} as const satisfies Record<DemoType, { push: number; cards: number; direct: number; tailDays: number }>

/** The brand was louder in its first months, so that grown cohorts are large: factor for items older and younger than that. */
export const loudness = { olderThanDays: 96, older: 1.22, younger: 0.74 }

export const people = {
  /** Share of them who followed the brand before the hub began; the others arrive evenly. */
  fromTheStart: 0.5,
  member: 0.62,
  secondDevice: 0.28,
  /** Members who had bought at the mall before the hub knew them. */
  boughtBefore: 0.06,
  follows: { 'official-account': 0.62, wecom: 0.2, group: 0.16, member: 0.22, 'service-notice': 0.18 },
} as const

/** Where cards are seen, and where opens without a reach come from. */
export const cardChannels = {
  articles: { site: 0.46, moments: 0.3, 'official-account': 0.14, group: 0.1 },
  'short-videos': { 'channels-feed': 0.58, site: 0.24, moments: 0.12, 'moments-ad': 0.06 },
  'live-streams': { 'channels-live': 0.46, site: 0.28, moments: 0.14, group: 0.12 },
  reviews: { site: 0.9, share: 0.1 },
  'brand-stories': { site: 0.62, 'official-account': 0.2, moments: 0.18 },
} as const
export const directChannels = { share: 0.4, 'wechat-search': 0.26, 'web-search': 0.1, direct: 0.14, poster: 0.1 } as const

/** How much likelier an open is after a push or a card of this channel than on average (others: 1). */
export const channelPull: Readonly<Record<string, number>> = {
  wecom: 1.6,
  group: 1.3,
  member: 1.25,
  'moments-ad': 0.5,
  'channels-feed': 1.05,
  moments: 0.9,
}

/** Minutes until somebody who will open does: median and spread of a log-normal. */
export const openDelay = { push: { median: 75, spread: 1.5 }, card: { median: 0.6, spread: 0.9 } }
/** Opens later than the window of the open rate, and opens repeated by the same person. */
export const lateOpen = 0.015
export const reopen = 0.08
/** Of those who come to a live, the share who watch the replay. */
export const replay = 0.24

export const afterOpen = { engage: 0.46, finish: 0.24, productView: 0.2, cart: 0.055, share: 0.022, reserve: 0.12 }
/** Of what is met on the pages of the site: seen in, and opened from, 猜你想看. */
export const inSlot = 0.22
export const onTheWayToBuy = { productView: 0.85, cart: 0.72, checkout: 0.9 }

/** Minutes from the open to the payment. */
export const payDelay = {
  articles: { median: 42, spread: 1.2 },
  'short-videos': { median: 18, spread: 1.1 },
  'live-streams': { median: 14, spread: 0.9 },
  reviews: { median: 25, spread: 1.1 },
  'brand-stories': { median: 60, spread: 1.2 },
} as const satisfies Record<DemoType, { median: number; spread: number }>

export const orders = {
  /** Orders that carry the code of the link they came by. */
  withHub: 0.58,
  /** Live orders that name their live. */
  withScene: 0.5,
  cancelledFirst: 0.05,
  refundedFully: 0.03,
  refundedPartly: 0.03,
  createdFirst: 0.15,
  teamComplete: 0.03,
  teamOpen: 0.006,
  secondPiece: 0.18,
  /** First orders of persons whom no content brought. */
  unattributed: 330,
  unattributedRepeat: 0.22,
  repeatAfterDays: { median: 31, spread: 0.5, from: 4, to: 84 },
}

/** Facts that come in after everything else, and facts that are sent twice. */
export const lateFacts = 0.01
export const repeatedFacts = 0.004

/** Weights of the 24 hours of a day, and of the weekdays from Sunday. */
export const hours = [2, 1, 0.5, 0.3, 0.3, 0.7, 2, 5, 7, 6, 6, 6.5, 8.5, 7.5, 6, 5.5, 5.5, 6, 7.5, 9.5, 12, 13, 10, 5.5]
export const weekdays = [1.22, 0.92, 0.94, 0.95, 0.98, 1.12, 1.28]

/** The last minutes before the load, sent as browsers do: human visitors, and bots that the hub leaves out. */
export const lastMinutes = { visitors: 64, bots: 7 }
