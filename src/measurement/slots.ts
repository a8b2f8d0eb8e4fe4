import type { Bilingual } from '#platform/bilingual.ts'

type Place = { name: string; label: Bilingual; shows: readonly string[] }

/**
 * THE list of places of the site (推荐位) whose cards are counted apart: an event may say in which it was seen, or from which it was
 * come. The place in the list is its code in the database (from 1): append only. `shows`: the collections of what may stand there.
 */
export const slots = [
  {
    name: 'next',
    label: { zh: '猜你想看', en: 'You may like' },
    shows: ['articles', 'short-videos', 'live-streams', 'brand-stories', 'products'],
  },
] as const satisfies readonly Place[]

export type Slot = (typeof slots)[number]['name']

/** The collections of what may stand in a place. */
export type ShownIn<Name extends Slot> = Extract<(typeof slots)[number], { name: Name }>['shows'][number]

export const shownIn = (slot: Slot): readonly string[] => slots.find(({ name }) => name === slot)!.shows

const codes = new Map<string, number>(slots.map((slot, index) => [slot.name, index + 1]))

export const codeOfSlot = (slot: Slot): number => codes.get(slot)!

/** The name behind a code that the database holds. */
export const slotOfCode = (code: number | null): Slot | null => (code === null ? null : (slots[code - 1]?.name ?? null))

/** Whether what is of this collection may stand there. */
export const canShow = (slot: Slot, collection: string): boolean => shownIn(slot).includes(collection)

/** The code of a name from outside: an absent one is none (`null`); one that is unknown, or shows nothing of the collection, `undefined`. */
export function findSlotCode(name: unknown, collection: string | undefined): number | null | undefined {
  if (name === undefined || name === null) return null
  const slot = slots.find((one) => one.name === name)?.name
  return slot && collection !== undefined && canShow(slot, collection) ? codeOfSlot(slot) : undefined
}
