import type { Payload } from 'payload'
import { endLook, keepFound, listPublished, readBodyAt } from '#content/outdated/outdated.ts'
import { listPublishedCopies } from '#integrations/wechat/push/copies.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { checkFacts, type Values } from '../writing/facts.ts'

type Text = { collection: 'articles' | 'brand-stories' | 'short-videos'; id: string }
type Copy = Text & { push: string; at: Date }

/**
 * Looks at everything that is public, and at its copies in the official account, for what is no longer so. A look that is cut off
 * leaves what it found and is begun again.
 */
export async function findOutdated(payload: Payload, pool: Pool, now: Date, lost?: AbortSignal): Promise<number> {
  const [texts, copies] = await Promise.all([listPublished(pool, now), listPublishedCopies(pool)])
  let found = 0
  for (const text of texts) {
    if (lost?.aborted) return found
    found += await lookAt(payload, pool, text, now)
  }
  for (const copy of copies) {
    if (lost?.aborted) return found
    found += await lookAtCopy(payload, pool, copy, now)
  }
  const places = [
    ...texts.map(({ collection, id }) => ({ collection, id, push: null })),
    ...copies.map(({ collection, id, push }) => ({ collection, id, push })),
  ]
  await endLook(pool, { places, day: dayOf(now, hubTimeZone()), now })
  return found
}

/** Looks at one text anew. Gives how many things in it are no longer so. */
export async function lookAt(payload: Payload, pool: Pool, { collection, id }: Text, now: Date): Promise<number> {
  const values = await readValues(payload, { collection, id })
  return keep(payload, pool, { place: { collection, id, push: null }, values: values ?? {}, now })
}

/** What the copy says is what the text said when it was published; an older one that is no longer kept is taken to say what the text says now. */
async function lookAtCopy(payload: Payload, pool: Pool, { collection, id, push, at }: Copy, now: Date): Promise<number> {
  const values = await readValues(payload, { collection, id })
  const body = await readBodyAt(pool, { collection, id, at })
  // Cards below the page and the standfirst are not part of what was pushed.
  const copy = values ? { title: values.title, body: body ?? values.body, publishedAt: at.toISOString() } : {}
  return keep(payload, pool, { place: { collection, id, push }, values: copy, now })
}

type Found = { place: { collection: string; id: string; push: string | null }; values: Values; now: Date }

async function keep(payload: Payload, pool: Pool, { place, values, now }: Found): Promise<number> {
  const publishedAt = new Date(String(values.publishedAt ?? ''))
  const written = Number.isNaN(publishedAt.getTime()) ? now : publishedAt
  const facts = await checkFacts(payload, values, { written, now })
  // Who did not answer in time today may tomorrow.
  const lines = facts.filter(({ name, says }) => says.length > 0 && name !== 'silent-links')
  await keepFound(
    pool,
    place,
    lines.map(({ name, says }) => ({ fact: name, says })),
    now,
  )
  return lines.length
}

async function readValues(payload: Payload, { collection, id }: Text): Promise<Values | null> {
  const found = await payload.findByID({ collection, id, depth: 0, overrideAccess: true, disableErrors: true })
  return found as Values | null
}
