/** The documents among populated relations; ids that stayed ids (deleted, or not public) are left out. */
export const documents = <T extends { id: string }>(related: (string | T)[] | string | T | null | undefined): T[] =>
  (Array.isArray(related) ? related : [related]).filter((one): one is T => typeof one === 'object' && one !== null)

/** The ids of relations, populated or not. */
export const idsOf = (related: (string | { id: string })[] | null | undefined): string[] =>
  (related ?? []).map((one) => (typeof one === 'object' ? one.id : one))
