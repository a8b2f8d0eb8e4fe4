import type { CollectionSlug } from 'payload'
import { contentTypes, otherSubjects } from '#content-types.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import {
  readArticle,
  readCampaign,
  readColumn,
  readHelp,
  readLive,
  readProduct,
  readReview,
  readStory,
  readTopic,
  readVideo,
  type Texts,
} from './texts.ts'

/** By which rule a thing is found: the same as what the site shows in its lists (`shown.sql.ts`). */
export type Shown = 'drafted' | 'drafted-for-good' | 'unbinned' | 'on-sale' | 'published-review' | 'open-campaign'

export type SearchKind = {
  slug: CollectionSlug
  table: string
  path: string
  label: Bilingual
  shown: Shown
  /** Readers look for these by name, so they are offered while somebody types. */
  isNamed: boolean
  read: (doc: never) => Texts
}

const placeOf = (slug: string) => {
  const { table, path } = [...contentTypes, ...otherSubjects].find((type) => type.slug === slug)!
  return { table, path: path! }
}
const labelOf = (slug: string): Bilingual => contentTypes.find((type) => type.slug === slug)!.label

const content = (
  slug: (typeof contentTypes)[number]['slug'],
  read: SearchKind['read'],
  shown: Shown = 'drafted',
): SearchKind => ({
  slug,
  ...placeOf(slug),
  label: labelOf(slug),
  shown,
  isNamed: slug !== 'reviews',
  read,
})

/** THE list of what can be found, in the order in which it is shown. One line and a function that reads its texts make a kind. */
export const searchKinds: readonly SearchKind[] = [
  {
    slug: 'products',
    ...placeOf('products'),
    label: { zh: '商品', en: 'Products' },
    shown: 'on-sale',
    isNamed: true,
    read: readProduct,
  },
  content('articles', readArticle),
  content('short-videos', readVideo),
  content('live-streams', readLive),
  content('brand-stories', readStory),
  content('reviews', readReview, 'published-review'),
  {
    slug: 'help-entries',
    table: 'help_entries',
    path: '/help',
    label: { zh: '帮助', en: 'Help' },
    shown: 'drafted-for-good',
    isNamed: true,
    read: readHelp,
  },
  {
    slug: 'topics',
    table: 'topics',
    path: '/topics',
    label: { zh: '话题', en: 'Topics' },
    shown: 'unbinned',
    isNamed: true,
    read: readTopic,
  },
  {
    slug: 'columns',
    table: 'columns',
    path: '/stories/columns',
    label: { zh: '专栏', en: 'Columns' },
    shown: 'unbinned',
    isNamed: true,
    read: readColumn,
  },
  {
    slug: 'campaigns',
    ...placeOf('campaigns'),
    label: { zh: '活动', en: 'Campaigns' },
    shown: 'open-campaign',
    isNamed: true,
    read: readCampaign,
  },
]

export const findKind = (slug: unknown): SearchKind | undefined => searchKinds.find((kind) => kind.slug === slug)
