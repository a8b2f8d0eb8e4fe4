import { noteTap } from '#content/reminders/grants.ts'
import { parseTap } from '#content/reminders/tap-line.ts'
import type { Door } from './door.ts'
import { guard } from './guard.ts'
import { importLines } from './import-lines.ts'

const outcomes = { noted: 'accepted', known: 'duplicate', 'unknown-live': 'unknown-subject' } as const

/** `POST /import/live-reminders`: what readers said to being reminded of lives, one tap a line; the same `key` again is a duplicate. */
export const importLiveRemindersDoor: Door = guard('import-live-reminders', {
  path: '/import/live-reminders',
  methods: ['POST'],
  answer: (request, measuring) =>
    importLines(request, measuring, {
      door: 'import-live-reminders',
      parse: parseTap,
      store: async (taps) => {
        const stored: (typeof outcomes)[keyof typeof outcomes][] = []
        for (const tap of taps) stored.push(outcomes[await noteTap(measuring.pool, tap, measuring.clock())])
        return stored
      },
      explains: true,
    }),
})
