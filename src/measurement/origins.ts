/** The door a fact came by. The place in the list is the code in the database (from 1): append only. */
export const origins = ['collect', 'import', 'delivery'] as const

export type Origin = (typeof origins)[number]

export const codeOfOrigin = (origin: Origin): number => origins.indexOf(origin) + 1
