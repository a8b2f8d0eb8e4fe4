import { parseIndexPoint } from '#brand/index-point.ts'
import { storePoints } from '#brand/store-points.ts'
import { verifyApiKey } from '#people/api-keys.ts'
import { dayOf } from '#platform/days.ts'
import type { Door } from './door.ts'
import { guard } from './guard.ts'
import { importLines } from './import-lines.ts'

/** `POST /import/index-points`: values of search indices, one point a line; (source, keyword, day) is the key, repeated ones replace. */
export const importIndexPointsDoor: Door = guard('import-index-points', {
  path: '/import/index-points',
  methods: ['POST'],
  answer: async (request, measuring) => {
    const { pool, clock, timeZone } = measuring
    const key = await verifyApiKey(pool, request.headers.authorization)
    return importLines(request, measuring, {
      door: 'import-index-points',
      parse: (value, now) => parseIndexPoint(value, dayOf(now, timeZone)),
      store: (points) => storePoints(pool, points, { by: key?.label ?? '', at: clock() }),
      explains: true,
    })
  },
})
