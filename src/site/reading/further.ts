import type { Neighbour } from './neighbours.ts'
import { type Next, readNext } from './next.ts'
import type { Reader } from './reader.ts'
import { type Related, readRelated } from './related.ts'

type Text = Parameters<typeof readRelated>[1]

/** Of both together, and of what tells of the same alone. */
const TOGETHER = 4
const RELATED = 3

/** Where to go on after a text: what its readers met, and what tells of the same; neither of them what stands beside it. */
export async function readFurther(
  reader: Reader,
  { of, text, beside = [] }: { of: 'articles' | 'brand-stories'; text: Text; beside?: (Neighbour | null)[] },
): Promise<{ next: Next[]; related: Related[] }> {
  const neighbours = beside.flatMap((neighbour) => neighbour?.id ?? [])
  const shown = [...neighbours.map((id) => `${of}:${id}`), ...text.products.map(({ id }) => `products:${id}`)]
  const next = await readNext(reader, { collection: of, id: text.id, except: shown })
  const articles = next.filter(({ kind }) => kind === 'articles').map(({ id }) => id)
  const limit = Math.min(RELATED, TOGETHER - next.length)
  return { next, related: await readRelated(reader, text, { beside: [...neighbours, ...articles], limit }) }
}
