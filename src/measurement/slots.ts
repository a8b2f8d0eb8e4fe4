import type { Bilingual } from '#platform/bilingual.ts'

/**
 * THE list of places of the site (推荐位) whose cards are counted apart: an event may say in which it was seen, or from which it was
 * come. The place in the list is its code in the database (from 1): append only.
 */
export const slots = [{ name: 'next', label: { zh: '猜你想看', en: 'You may like' } }] as const satisfies readonly {
  name: string
  label: Bilingual
}[]

export type Slot = (typeof slots)[number]['name']

const codes = new Map<string, number>(slots.map((slot, index) => [slot.name, index + 1]))

export const codeOfSlot = (slot: Slot): number => codes.get(slot)!

/** The name behind a code that the database holds. */
export const slotOfCode = (code: number | null): Slot | null => (code === null ? null : (slots[code - 1]?.name ?? null))

/** The code of a name from outside: an absent one is none (`null`), an unknown one `undefined`. */
export function findSlotCode(name: unknown): number | null | undefined {
  if (name === undefined || name === null) return null
  return typeof name === 'string' ? codes.get(name) : undefined
}
