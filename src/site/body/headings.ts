import { childrenOf, type Node } from '#content/body-node.ts'
import { makeSlug } from '#content/slug.ts'
import { bodyText } from '#content/writing/body-text.ts'

/** A heading of a text with the anchor it is reached by. `level` is 2 for a part and 3 for a part of a part. */
export type Heading = { id: string; text: string; level: 2 | 3; node: Node }

/** Fewer headings are seen at a glance. */
const MANY = 4

/**
 * The headings of a stored text that lead to its parts, in order. Anchors are made of the words, so that a link to a part outlives parts
 * that are added before it; of two with the same words the later one has a number.
 */
export function headingsOf(body: unknown): Heading[] {
  const used = new Map<string, number>()
  return childrenOf((body as { root?: Node } | null | undefined)?.root)
    .filter(({ type, tag }) => type === 'heading' && (tag === 'h2' || tag === 'h3'))
    .flatMap((node) => {
      const text = bodyText({ root: { children: [node] } }).trim()
      if (!text) return []
      const base = `s-${makeSlug(text) || 'part'}`
      const times = (used.get(base) ?? 0) + 1
      used.set(base, times)
      return { id: times > 1 ? `${base}-${times}` : base, text, level: node.tag === 'h3' ? 3 : 2, node }
    })
}

/** What a long text lists before it begins; a short one lists nothing. */
export const contentsOf = (headings: Heading[]): Heading[] => (headings.length >= MANY ? headings : [])
