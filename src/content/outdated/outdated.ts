import type { Bilingual } from '#platform/bilingual.ts'
import type { Queryable } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import {
  countOutdated,
  deleteOthers,
  hasLooked,
  noteLook,
  type OutdatedRow,
  type Place,
  replaceOutdated,
  selectBodyAt,
  selectLastLook,
  selectOutdated,
  selectPublished,
  updateDismissed,
} from './outdated.sql.ts'

const MOST_SHOWN = 300

/** A text that says something that is no longer so, with everything it says so. */
export type OutdatedText = Place & {
  title: string | null
  author: string | null
  lines: { key: string; fact: string; says: Bilingual[]; foundAt: string; dismissedBy: string | null }[]
}

export type OutdatedList = { texts: OutdatedText[]; dismissed: OutdatedText[]; lastLook: string | null }

/** The list as the last look left it; what has waited longest stands first. */
export async function readOutdated(db: Queryable): Promise<OutdatedList> {
  const [open, dismissed, lastLook] = await Promise.all([
    selectOutdated(db, { isDismissed: false, limit: MOST_SHOWN }),
    selectOutdated(db, { isDismissed: true, limit: MOST_SHOWN }),
    selectLastLook(db),
  ])
  return { texts: byText(open), dismissed: byText(dismissed), lastLook: lastLook?.toISOString() ?? null }
}

/** Keeps what was found of one text. */
export const keepFound = (db: Queryable, place: Place, found: { fact: string; says: Bilingual[] }[], now: Date): Promise<void> =>
  replaceOutdated(
    db,
    place,
    found.map((line) => ({ key: uuidv7(now), ...line })),
    now,
  )

/** A look at everything is over: what was not among it is nobody's any more. */
export async function endLook(db: Queryable, { places, day, now }: { places: Place[]; day: string; now: Date }): Promise<void> {
  await deleteOthers(db, places)
  await noteLook(db, day, now)
}

function byText(rows: OutdatedRow[]): OutdatedText[] {
  const texts = new Map<string, OutdatedText>()
  for (const { collection, id, push, title, author, key, fact, says, foundAt, dismissedBy } of rows) {
    const name = `${collection}:${id}:${push}`
    const text = texts.get(name) ?? { collection, id, push, title, author, lines: [] }
    text.lines.push({ key, fact, says, foundAt: foundAt.toISOString(), dismissedBy })
    texts.set(name, text)
  }
  return [...texts.values()]
}

/** How many texts the list holds. */
export const countOutdatedTexts = (db: Queryable): Promise<number> => countOutdated(db)

/** Whether a look at everything has come to its end on this day. */
export const hasLookedOn = (db: Queryable, day: string): Promise<boolean> => hasLooked(db, day)

/** Every text that is public at `now`. */
export const listPublished = (db: Queryable, now: Date) => selectPublished(db, now)

/** The body as it had been published at an instant; nothing when that version is no longer kept. */
export const readBodyAt = (db: Queryable, of: { collection: string; id: string; at: Date }): Promise<unknown> =>
  selectBodyAt(db, of)

/** A line may stay as it is, or is on the list again. False when there is no such line. */
export const dismissOutdated = (db: Queryable, line: { key: string; user: string; isDismissed: boolean }): Promise<boolean> =>
  updateDismissed(db, line)
