import type { Bilingual } from '#platform/bilingual.ts'
import { SECOND_MS } from '#platform/days.ts'
import type { HandoverStep } from '../handover-steps.ts'

/** What can be planned, with its tables. A live stands where it begins; the others where they are published. */
export const plannedTypes = [
  { collection: 'articles', table: 'articles', label: { zh: '图文', en: 'Article' }, hour: '10:00' },
  { collection: 'short-videos', table: 'short_videos', label: { zh: '短视频', en: 'Short video' }, hour: '18:00' },
  { collection: 'live-streams', table: 'live_streams', label: { zh: '直播', en: 'Live' }, hour: '20:00' },
  { collection: 'brand-stories', table: 'brand_stories', label: { zh: '专栏故事', en: 'Column story' }, hour: '10:00' },
] as const satisfies readonly { collection: string; table: string; label: Bilingual; hour: string }[]

export type PlannedCollection = (typeof plannedTypes)[number]['collection']

export const isPlannedCollection = (value: unknown): value is PlannedCollection =>
  plannedTypes.some(({ collection }) => collection === value)

export const planStates = [
  { value: 'planned', label: { zh: '计划中', en: 'Planned' } },
  { value: 'scheduled', label: { zh: '已定时', en: 'Scheduled' } },
  { value: 'published', label: { zh: '已发布', en: 'Published' } },
  { value: 'missed', label: { zh: '已错过', en: 'Missed' } },
  { value: 'cancelled', label: { zh: '已取消', en: 'Cancelled' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type PlanState = (typeof planStates)[number]['value']

/** So close to its minute a schedule is left alone: the worker may have begun. */
export const TOO_CLOSE_MS = 5 * SECOND_MS

/** Where the place of an item in the calendar comes from. */
export type PlanSource = 'published' | 'live' | 'plan' | 'publish-job' | 'unpublish-job' | 'expiry'

/** Whose turn a document is; `since` ISO 8601. */
export type PlanTurn = { step: HandoverStep; name: string | null; since: string }

export type PlanItem = {
  /** Names the item on a screen; a document that leaves the site again has two. */
  key: string
  collection: PlannedCollection
  id: string
  title: string
  /** ISO 8601, UTC. */
  at: string
  source: PlanSource
  state: PlanState
  /** The scheduled job, for the two sources that are one. */
  job: string | null
  /** Whether readers can see the document now. */
  isPublic: boolean
  /** Until when it must not be public, ISO 8601. */
  embargo: string | null
  /** Whether the place may still change. */
  isMovable: boolean
  author: string | null
  /** The column of a brand story. */
  column: string | null
  /** Whom it waits for. */
  turn: PlanTurn | null
}

/** A draft that has no day yet, or whose day was over before this week (`at`, ISO 8601). */
export type UnplacedItem = Pick<PlanItem, 'key' | 'collection' | 'id' | 'title' | 'author' | 'embargo' | 'turn'> & {
  at: string | null
  editedAt: string
}
