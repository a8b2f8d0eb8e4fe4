import type { Bilingual } from '#platform/bilingual.ts'
import { DAY_MS } from '#platform/days.ts'
import type { LedgerFilter, LedgerRow } from '#reviews/consent/ledger.ts'
import { portraits } from '#reviews/consent/texts.ts'

export const filterLabels: Record<LedgerFilter, Bilingual> = {
  all: { zh: '全部', en: 'All' },
  'ending-30': { zh: '30 天内到期', en: 'Ending in 30 days' },
  'ending-7': { zh: '7 天内到期', en: 'Ending in 7 days' },
  used: { zh: '正在使用', en: 'In use' },
  revoked: { zh: '有收回', en: 'Taken back' },
  ended: { zh: '已到期', en: 'Ended' },
}

export const emptyLedger: Record<LedgerFilter, Bilingual> = {
  all: {
    zh: '还没有带图的评价，也没有人授权再用。买家写评价时可以逐项勾选，也可以之后在自己的评价页授权。',
    en: 'No review with pictures, and no consent to reuse yet. Buyers tick each use in the form, or agree later on the page of their review.',
  },
  'ending-30': { zh: '30 天内没有授权到期。', en: 'No consent ends within 30 days.' },
  'ending-7': { zh: '7 天内没有授权到期。', en: 'No consent ends within 7 days.' },
  used: {
    zh: '现在没有评价被引用。在图文或品牌故事的正文里输入 / 选“引用评价”。',
    en: 'No review is quoted now. Type / in the body of an article or a story and choose “Review quote”.',
  },
  revoked: { zh: '没有人收回过授权。', en: 'Nobody has taken a consent back.' },
  ended: { zh: '没有到期的授权。', en: 'No consent has ended.' },
}

type Consent = LedgerRow['consents'][number]

/** How one consent stands now. */
export function standing({ revokedAt, endsAt }: Consent, now: Date): { words: Bilingual; isWarning: boolean } {
  if (revokedAt)
    return { words: { zh: `${revokedAt.slice(0, 10)} 收回`, en: `taken back ${revokedAt.slice(0, 10)}` }, isWarning: false }
  if (!endsAt) return { words: { zh: '长期', en: 'no end' }, isWarning: false }
  const left = daysLeft(endsAt, now)
  const day = endsAt.slice(0, 10)
  if (left <= 0) return { words: { zh: `${day} 到期`, en: `ended ${day}` }, isWarning: false }
  const words = { zh: `至 ${day}，还有 ${left} 天`, en: `until ${day}, ${left} ${left === 1 ? 'day' : 'days'} left` }
  return { words, isWarning: left <= 30 }
}

/** Begun days count: what ends in an hour has one left. */
const daysLeft = (endsAt: string, now: Date): number => Math.ceil((Date.parse(endsAt) - now.getTime()) / DAY_MS)

const collections: Record<string, Bilingual> = {
  articles: { zh: '图文', en: 'Article' },
  'brand-stories': { zh: '品牌故事', en: 'Story' },
  home: { zh: '首页精选', en: 'Home' },
  posters: { zh: '海报', en: 'Poster' },
}

export const labelOfPlace = (collection: string): Bilingual => collections[collection] ?? { zh: collection, en: collection }

/** Where a placement is looked after; nothing for what is no document of the admin. */
export const addressOfPlace = ({ collection, id }: { collection: string; id: string }): string | null =>
  collection === 'articles' || collection === 'brand-stories' ? `/admin/collections/${collection}/${id}` : null

/** What the reuse rests on; showing alone asks nobody. */
export function portraitInWords({ consents, pictures }: Pick<LedgerRow, 'consents' | 'pictures'>): Bilingual {
  if (pictures === 0) return { zh: '没有图', en: 'no pictures' }
  const held = consents.filter(({ purpose, revokedAt }) => purpose !== 'publish' && !revokedAt)
  if (held.length === 0) return { zh: '没有问过', en: 'not asked' }
  const known = portraits.find(({ value }) => value === held[0]!.portrait)
  return held.every(({ portrait }) => portrait !== null) && known
    ? known.label
    : { zh: '待作者说明', en: 'the author has to say' }
}
