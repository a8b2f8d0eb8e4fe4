/** The character of each seal, where a brand has not chosen its own. */
export const seals = {
  articles: '文',
  'short-videos': '影',
  'live-streams': '播',
  reviews: '评',
  'brand-stories': '记',
  offer: '惠',
  products: '品',
  topics: '题',
} as const

export type SealName = keyof typeof seals

/** Which seals a brand may change, by the name of its field. */
export const sealFields = {
  articles: 'articles',
  shortVideos: 'short-videos',
  liveStreams: 'live-streams',
  reviews: 'reviews',
  brandStories: 'brand-stories',
  offer: 'offer',
  products: 'products',
} as const satisfies Record<string, SealName>

/** One character as people count them, and none that could end a text of CSS. */
export const isSeal = (value: unknown): value is string => typeof value === 'string' && /^[\p{L}\p{N}]$/u.test(value)

/** The seals of a stored or typed document. */
export function readSeals(stored: unknown): Record<SealName, string> {
  const given = (stored ?? {}) as Record<string, unknown>
  const own = Object.entries(sealFields).filter(([field]) => isSeal(given[field]))
  return { ...seals, ...Object.fromEntries(own.map(([field, name]) => [name, given[field]])) }
}
