import type { Payload } from 'payload'
import { liveState } from '#content/live-state.ts'
import { shortLink } from '#measurement/short-links.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { addDays, DAY_MS, dayOf } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { hubOrigin, hubTimeZone } from '#platform/this-hub.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { holdPromotable, isPlaced, placeElsewhere } from '#reviews/consent/place-elsewhere.ts'
import { drawPoster, hashOf } from './draw/draw.ts'
import type { Drawn } from './draw/drawn.ts'
import { lookOf } from './draw/svg.ts'
import { type PosterSubject, readBrand, readFacts } from './facts.ts'
import { readPosterFile, removePosterFile, writePosterFile } from './files.ts'
import { kindsOf, type PosterKind } from './kinds.ts'
import {
  deleteInvitation,
  insertPoster,
  type PosterRow,
  selectNamedBefore,
  selectPoster,
  selectPostersOf,
  selectRevokedHashes,
  updateHash,
} from './posters.sql.ts'
import { renderApart } from './render/render-apart.ts'

export { selectPostersOf as listPostersOf } from './posters.sql.ts'

type Hub = { payload: Payload; pool: Pool }

export type PosterAsked = PosterSubject & {
  kind: PosterKind
  channel: string
  /** Whose poster it is, as short links carry it: 1 to 64 of `A-Za-z0-9_-`. */
  via: string
  /** How that person is called on an invitation. */
  person: string
  /** Countdown: sent so many days before the live. */
  days: number
}

export type PosterRefusal = 'kind' | 'unknown' | 'channel' | 'via' | 'not-promotable' | 'over' | 'no-time'

/** Where a review stands among the placements while a poster quotes it. */
const PLACE = 'posters'

/**
 * Keeps what somebody asked for and gives its id; asked for in the same way it is the same poster. A review is quoted only where its
 * author agreed to advertising, and from then on its poster is among the places where it is used.
 */
export async function askPoster(
  { payload, pool }: Hub,
  asked: PosterAsked,
  { by, now }: { by: string | null; now: Date },
): Promise<Result<string, PosterRefusal>> {
  if (!kindsOf(asked.collection).includes(asked.kind)) return fail('kind', 'no such poster can be made of this')
  const poster = { ...asked, id: uuidv7(now), document_id: asked.id }
  const drawn = await draw({ payload, pool }, poster, now)
  if (!drawn.ok) return drawn
  return inTransaction(pool, async (client): Promise<Result<string, PosterRefusal>> => {
    const use = { review: asked.id, purpose: 'advertising' } as const
    const isQuote = asked.kind === 'quote'
    if (isQuote && !(await holdPromotable(client, use, now)))
      return fail('not-promotable', 'its author has not agreed, or the screening holds it back')
    const id = await insertPoster(client, poster, { by, now })
    if (isQuote) await placeElsewhere(client, { ...use, collection: PLACE, document: id }, now)
    return ok(id)
  })
}

export type Opened = Result<{ bytes: Uint8Array; hash: string; poster: PosterRow }, PosterRefusal | 'gone'>

/** The file of a poster as its content is now, made anew when that has changed. `gone` when its review may not be used any more. */
export async function openPoster({ payload, pool }: Hub, id: string, now: Date): Promise<Opened> {
  const poster = await selectPoster(pool, id)
  if (!poster) return fail('unknown', 'there is no such poster')
  if (!(await mayBeShown(pool, poster, now))) return fail('gone', 'the review in it may not be used any more')
  const drawn = await draw({ payload, pool }, poster, now)
  if (!drawn.ok) return drawn
  const hash = hashOf(drawn.value)
  const kept = await readPosterFile(hash, now)
  const bytes = kept ?? (await renderApart(drawn.value))
  if (!kept) await keep(pool, id, { hash, bytes })
  // Its author may have taken the consent back while it was made: whoever comes last removes the file.
  if (await mayBeShown(pool, poster, new Date())) return ok({ bytes, hash, poster })
  await removePosterFile(hash)
  return fail('gone', 'the review in it may not be used any more')
}

/** Forgets an invitation and its file; false for any other poster. */
export async function forgetInvitation(pool: Pool, id: string): Promise<boolean> {
  const gone = await deleteInvitation(pool, id)
  if (gone?.hash) await removePosterFile(gone.hash)
  return gone !== undefined
}

const NAMED_KEPT_DAYS = 90

/** Invitations that name somebody are forgotten 90 days after they were last asked for. */
export async function forgetNamedInvitations(pool: Pool, now: Date): Promise<void> {
  const before = new Date(now.getTime() - NAMED_KEPT_DAYS * DAY_MS)
  for (const id of await selectNamedBefore(pool, before)) await forgetInvitation(pool, id)
}

/** Posters that quote a review, the last asked for first, and whether each may be shown now. */
export async function listQuotingPosters(pool: Pool, review: string, now: Date) {
  const posters = await selectPostersOf(pool, { collection: 'reviews', id: review, limit: 20 })
  return Promise.all(posters.map(async (poster) => ({ ...poster, isUsable: await mayBeShown(pool, poster, now) })))
}

/** After something happened to a review: the files of posters that may not quote it any more are gone. May run twice. */
export async function removeRevokedPosters(pool: Pool, review: string): Promise<void> {
  for (const hash of await selectRevokedHashes(pool, review)) await removePosterFile(hash)
}

/** The file may serve other posters of the same content; the one before shows what nobody asks for now. */
async function keep(pool: Pool, id: string, { hash, bytes }: { hash: string; bytes: Uint8Array }): Promise<void> {
  const before = await updateHash(pool, id, hash)
  await writePosterFile(hash, bytes)
  if (before) await removePosterFile(before)
}

const mayBeShown = async (pool: Pool, { kind, id, document_id }: PosterRow, now: Date): Promise<boolean> =>
  kind !== 'quote' || isPlaced(pool, { review: document_id, purpose: 'advertising', collection: PLACE, document: id }, now)

async function draw({ payload, pool }: Hub, poster: PosterRow, now: Date): Promise<Result<Drawn, PosterRefusal>> {
  const { kind, collection, document_id: id, channel, via, person, days } = poster
  const facts = await readFacts({ payload, db: pool }, { collection, id }, now)
  if (!facts) return fail('unknown', 'there is no such content')
  if (kind === 'countdown') {
    const refused = await refuseCountdown({ payload, pool }, { id, days, startsAt: facts.live!.startsAt, now })
    if (refused) return refused
  }
  const code = await shortLink(pool, { subject: `${collection}:${id}`, channel, via: via || undefined }, now)
  if (!code.ok) return fail(code.kind === 'subject' ? 'unknown' : code.kind, code.message)
  const { brand, logo } = await readBrand(payload)
  const look = lookOf(brand, logo)
  const setting = { look, link: `${hubOrigin()}/c/${code.value}`, hint: hints[collection], person, days, timeZone: hubTimeZone() }
  return ok(drawPoster(kind, facts, setting))
}

type Countdown = { id: string; days: number; startsAt: Date; now: Date }

/** A countdown is for a live still to come, and for a day that has not passed. */
async function refuseCountdown(
  { payload }: Hub,
  { id, days, startsAt, now }: Countdown,
): Promise<Result<never, 'over' | 'no-time'> | null> {
  if (Number.isNaN(startsAt.getTime())) return fail('no-time', 'the live has no start')
  const live = await payload.findByID({ collection: 'live-streams', id, depth: 0, overrideAccess: true })
  const sendOn = sendDay(startsAt, days)
  return liveState(live, now) === 'upcoming' && sendOn >= dayOf(now, hubTimeZone()) ? null : fail('over', 'that day has passed')
}

/** The calendar day on which a countdown of so many days is sent. */
export const sendDay = (startsAt: Date, days: number): string => addDays(dayOf(startsAt, hubTimeZone()), -days)

const hints: Record<PosterRow['collection'], string> = {
  articles: '长按识别 · 读全文',
  'short-videos': '长按识别 · 看视频',
  'live-streams': '长按识别 · 预约直播',
  'brand-stories': '长按识别 · 读故事',
  products: '长按识别 · 看详情',
  campaigns: '长按识别 · 看活动',
  reviews: '长按识别 · 看这条评价',
}
