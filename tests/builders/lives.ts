import type { Payload } from 'payload'
import type { LiveStream } from '#generated/payload-types.ts'

/** A published live that starts then. */
export const makeLive = (payload: Payload, startsAt: Date, data: Partial<LiveStream> = {}): Promise<LiveStream> =>
  payload.create({
    collection: 'live-streams',
    data: { title: '周五灯下', startsAt: startsAt.toISOString(), _status: 'published', ...data } as never,
  })
