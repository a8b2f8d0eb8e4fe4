import { addDays, DAY_MS, dayOf, HOUR_MS, startOfDay } from '#platform/days.ts'
import { LIVE_HOUR, LIVE_LENGTH_MS, lives, ON_AIR_SINCE_MS } from '../lives.ts'
import type { DemoType } from '../probabilities.ts'
import { videos } from '../videos.ts'
import { readReviews, submittedAt } from './review-texts.ts'
import { listOf, readTexts } from './text-file.ts'

/** One published item of the demonstration, before it has an id: `key` is its slug, or a review's place in the list. */
export type PlannedItem = {
  type: DemoType
  key: string
  publishedAt: number
  pushes: readonly string[]
  products: readonly string[]
  live?: { from: number; to: number }
}

/** When everything of the demonstration is published, told back from `now`; days are those of `timeZone`. */
export function planContent(now: number, timeZone: string): PlannedItem[] {
  const at = (daysAgo: number, hour: number) => atHour({ now, timeZone, daysAgo, hour })
  return [
    ...readTexts('articles').map(({ slug, head }, index) => ({
      type: 'articles' as const,
      key: slug,
      publishedAt: at(Number(head.days), index % 3 === 0 ? 12 : 20),
      pushes: listOf(head.channels).filter(isPush),
      products: listOf(head.products),
    })),
    ...videos.map((video, index) => ({
      type: 'short-videos' as const,
      key: video.slug,
      publishedAt: at(video.daysAgo, 11 + (index % 2) * 7),
      pushes: [],
      products: video.products,
    })),
    ...lives.map((live) => {
      const from = live.dayOffset === 0 ? now - ON_AIR_SINCE_MS : onFriday(at(-live.dayOffset, LIVE_HOUR), timeZone)
      return {
        type: 'live-streams' as const,
        key: live.slug,
        publishedAt: Math.min(from - 3 * DAY_MS, now - 2 * HOUR_MS),
        pushes: ['wecom', 'official-account', 'group', 'service-notice'],
        products: live.products,
        live: { from, to: from + LIVE_LENGTH_MS },
      }
    }),
    ...readReviews()
      .filter(({ fate }) => fate === 'published')
      .map((review) => ({
        type: 'reviews' as const,
        key: String(review.index),
        publishedAt: submittedAt(review, now) + 9 * HOUR_MS,
        pushes: [],
        products: [review.product],
      })),
    ...readTexts('stories').map(({ slug, head }) => ({
      type: 'brand-stories' as const,
      key: slug,
      publishedAt: at(Number(head.days), 9),
      pushes: listOf(head.channels).filter(isPush),
      products: listOf(head.products),
    })),
  ]
}

/** The hour of a calendar day that lies `daysAgo` days back (negative: ahead), ms; never later than an hour ago for the past. */
export function atHour(of: { now: number; timeZone: string; daysAgo: number; hour: number }): number {
  const day = addDays(dayOf(new Date(of.now), of.timeZone), -of.daysAgo)
  return startOfDay(day, of.timeZone).getTime() + of.hour * HOUR_MS
}

/** The same hour of the Friday on or after a day: lives run on Fridays. */
function onFriday(at: number, timeZone: string): number {
  const weekday = new Date(`${dayOf(new Date(at), timeZone)}T12:00:00Z`).getUTCDay()
  return at + ((5 - weekday + 7) % 7) * DAY_MS
}

const isPush = (channel: string): boolean => ['official-account', 'wecom', 'group', 'member', 'service-notice'].includes(channel)
