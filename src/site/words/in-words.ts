import type { Bilingual } from '#platform/bilingual.ts'

/** A list of names and labels as the words of one language by name. */
export const inWords = <Name extends string>(
  list: readonly { value: Name; label: Bilingual }[],
  locale: keyof Bilingual,
): Record<Name, string> => Object.fromEntries(list.map(({ value, label }) => [value, label[locale]])) as Record<Name, string>
