/** THE list of what posters there are, and of which collections one can be made. The order is that of the choice. */
export const posterKinds = [
  { kind: 'cover', label: { zh: '封面海报', en: 'Cover' }, of: ['articles', 'short-videos', 'live-streams', 'brand-stories'] },
  { kind: 'countdown', label: { zh: '倒计时海报', en: 'Countdown' }, of: ['live-streams'] },
  { kind: 'product', label: { zh: '商品海报', en: 'Product' }, of: ['products'] },
  { kind: 'quote', label: { zh: '金句海报', en: 'Quote' }, of: ['reviews'] },
  {
    kind: 'invitation',
    label: { zh: '邀请海报', en: 'Invitation' },
    of: ['articles', 'short-videos', 'live-streams', 'brand-stories', 'products', 'campaigns'],
  },
] as const

export type PosterKind = (typeof posterKinds)[number]['kind']
export type PosterCollection = (typeof posterKinds)[number]['of'][number]

/** How many days before a live a countdown is sent. */
export const countdownDays = [7, 3, 1, 0] as const

export const isPosterKind = (kind: unknown): kind is PosterKind => posterKinds.some((known) => known.kind === kind)

/** The kinds that can be made of something in a collection. */
export const kindsOf = (collection: string): PosterKind[] =>
  posterKinds.filter(({ of }) => (of as readonly string[]).includes(collection)).map(({ kind }) => kind)

export const isPosterCollection = (collection: string): collection is PosterCollection => kindsOf(collection).length > 0
