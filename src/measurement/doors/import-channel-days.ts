import { verifyApiKey } from '#people/api-keys.ts'
import { dayOf } from '#platform/days.ts'
import { parseChannelDay } from '../channel-days/channel-day.ts'
import { storeChannelDays } from '../channel-days/store-channel-days.ts'
import type { Door } from './door.ts'
import { guard } from './guard.ts'
import { importLines } from './import-lines.ts'

/** `POST /import/channel-days`: what channels count themselves, a line a content, day and source, which are the key; repeated ones replace. */
export const importChannelDaysDoor: Door = guard('import-channel-days', {
  path: '/import/channel-days',
  methods: ['POST'],
  answer: async (request, measuring) => {
    const { pool, clock, timeZone } = measuring
    const key = await verifyApiKey(pool, request.headers.authorization)
    return importLines(request, measuring, {
      door: 'import-channel-days',
      parse: (value, now) => parseChannelDay(value, dayOf(now, timeZone)),
      store: (days) => storeChannelDays(pool, days, { by: key?.label ?? '', at: clock() }),
      explains: true,
    })
  },
})
