import type { Publishing } from './publications.ts'
import type { Sending } from './sends.ts'
import type { SimulatedUser, Users } from './users.ts'

type Shown = Publishing & Sending & { asked: string[] }

const settable = [
  'now',
  'profile',
  'isListed',
  'faults',
  'faultsAt',
  'callback',
  'delivery',
  'finishMs',
  'publishStatus',
  'sendStatus',
  'hasNumericIds',
] as const

/** Takes over those settings that somebody may change from outside, and who holds the phone (`reader`); anything else is left alone. */
export function takeSettings(simulator: { users: Users }, given: Record<string, unknown>): void {
  if (given.reader) simulator.users.reader = given.reader as SimulatedUser
  for (const name of settable) if (Object.hasOwn(given, name)) Object.assign(simulator, { [name]: given[name] })
}

/** What WeChat has, for those who look at it from outside. */
export const showState = ({ now, profile, drafts, publications, sends, previews, waiting, asked }: Shown): object => ({
  now,
  profile,
  drafts: drafts.kept.map(({ mediaId, articles }) => ({ mediaId, titles: articles.map(({ title }) => title) })),
  publications: publications.map(({ publishId, articleId, status, mediaId }) => ({ publishId, articleId, status, mediaId })),
  sends: sends.map(({ msgId, status, mediaId }) => ({ msgId, status, mediaId })),
  previews,
  waiting: waiting.length,
  asked: asked.length,
})
