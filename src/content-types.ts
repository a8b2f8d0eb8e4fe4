import { seals } from '#look/seals.ts'
import { DAY_MS } from '#platform/days.ts'

/**
 * What is published and measured. One line registers a type; the order is the order of every table and menu.
 * `creditWindowMs`: how long before a payment an open of this type may still win it (contract, section 2).
 */
export const contentTypes = [
  {
    slug: 'articles',
    table: 'articles',
    path: '/articles',
    seal: seals.articles,
    label: { zh: '图文', en: 'Articles' },
    creditWindowMs: 7 * DAY_MS,
  },
  {
    slug: 'short-videos',
    table: 'short_videos',
    path: '/videos',
    seal: seals['short-videos'],
    label: { zh: '短视频', en: 'Short videos' },
    creditWindowMs: 7 * DAY_MS,
  },
  {
    slug: 'live-streams',
    table: 'live_streams',
    path: '/live',
    seal: seals['live-streams'],
    label: { zh: '直播', en: 'Live' },
    creditWindowMs: DAY_MS,
  },
  {
    slug: 'reviews',
    table: 'reviews',
    path: '/reviews',
    seal: seals.reviews,
    label: { zh: '用户评价', en: 'Reviews' },
    creditWindowMs: 7 * DAY_MS,
  },
  {
    slug: 'brand-stories',
    table: 'brand_stories',
    path: '/stories',
    seal: seals['brand-stories'],
    label: { zh: '品牌故事', en: 'Brand stories' },
    creditWindowMs: 7 * DAY_MS,
  },
] as const

export type ContentType = (typeof contentTypes)[number]
export type ContentSlug = ContentType['slug']

/** Subjects that events may also be about, with their tables and where their pages stand. They are measured, but win no credit. */
export const otherSubjects = [
  { slug: 'products', table: 'products', path: '/products' },
  { slug: 'campaigns', table: 'campaigns', path: '/campaigns' },
  { slug: 'programmes', table: 'programmes', path: null },
  { slug: 'groups', table: 'groups', path: null },
] as const
