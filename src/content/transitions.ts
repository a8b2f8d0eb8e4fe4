import type { Payload, Where } from 'payload'
import { type LiveState, type LiveTimes, liveState } from './live-state.ts'

export type Transition =
  | { kind: 'live'; collection: 'live-streams'; id: string; from: LiveState; to: LiveState }
  | { kind: 'window'; collection: WindowedCollection; id: string }

const windowed = ['articles', 'short-videos', 'live-streams', 'brand-stories'] as const
type WindowedCollection = (typeof windowed)[number]

/** How far back a stream may have started and still change by time: a planned end may lie days after the start. */
const LOOK_BACK_MS = 7 * 86_400_000

/**
 * What the passing of time alone changes on the site in (`after`, `until`]: streams that begin or end, and published
 * documents whose publish window closes. The worker asks every few seconds and refreshes the site when there is anything.
 */
export async function transitionsDue(payload: Payload, period: { after: Date; until: Date }): Promise<Transition[]> {
  const windows = await Promise.all(windowed.map((collection) => windowsClosing(payload, collection, period)))
  return [...(await liveTransitionsDue(payload, period)), ...windows.flat()]
}

/** The streams whose state differs between the two moments. */
export async function liveTransitionsDue(
  payload: Payload,
  { after, until }: { after: Date; until: Date },
): Promise<Transition[]> {
  const { docs } = await payload.find({
    collection: 'live-streams',
    where: {
      and: [
        { _status: { equals: 'published' } },
        { startsAt: { less_than_equal: until.toISOString() } },
        { startsAt: { greater_than: new Date(after.getTime() - LOOK_BACK_MS).toISOString() } },
      ],
    },
    select: { startsAt: true, endsAt: true, endedAt: true, editorState: true, replay: true, replayUrl: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.flatMap((stream) => {
    const [from, to] = [liveState(stream as LiveTimes, after), liveState(stream as LiveTimes, until)]
    return from === to ? [] : [{ kind: 'live' as const, collection: 'live-streams' as const, id: stream.id, from, to }]
  })
}

async function windowsClosing(payload: Payload, collection: WindowedCollection, period: { after: Date; until: Date }) {
  const where: Where = {
    and: [
      { _status: { equals: 'published' } },
      { publishUntil: { greater_than: period.after.toISOString() } },
      { publishUntil: { less_than_equal: period.until.toISOString() } },
    ],
  }
  const { docs } = await payload.find({ collection, where, select: {}, depth: 0, pagination: false, overrideAccess: true })
  return docs.map(({ id }): Transition => ({ kind: 'window', collection, id }))
}
