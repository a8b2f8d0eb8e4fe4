import type { CollectionSlug, Payload } from 'payload'

type Data = Record<string, unknown>

/**
 * Makes a document unless one with the same `key` field is there already, so that an interrupted load goes on where it
 * stopped. Gives its id.
 */
export async function ensure(payload: Payload, of: { collection: CollectionSlug; key: string; data: Data }): Promise<string> {
  const where = { [of.key]: { equals: of.data[of.key] } }
  const known = await payload.find({ collection: of.collection, where, limit: 1, depth: 0, pagination: false })
  const [there] = known.docs as { id: string }[]
  if (there) return there.id
  const made = await payload.create({ collection: of.collection, data: of.data as never, depth: 0 })
  return (made as unknown as { id: string }).id
}

/** Ids of all documents of a collection by one of their text fields. */
export async function idsBy(payload: Payload, collection: CollectionSlug, field: string): Promise<Map<string, string>> {
  const { docs } = await payload.find({ collection, depth: 0, pagination: false, select: { [field]: true } as never })
  return new Map((docs as unknown as Data[]).map((doc) => [String(doc[field]), String(doc.id)]))
}

/** Runs `work` over a list, `width` at a time, in order of beginning. */
export async function inParallel<T>(
  list: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const run = async () => {
    for (let index = next++; index < list.length; index = next++) await work(list[index]!, index)
  }
  await Promise.all(Array.from({ length: width }, run))
}
