import { settleHeadings } from './headings.ts'
import type { PastedNode } from './pasted-node.ts'
import { readLines } from './read-lines.ts'
import { type BodyNode, toBody } from './to-body.ts'
import { findTypedLists } from './typed-lists.ts'

export type CleanPasting = {
  nodes: BodyNode[]
  /** Where the pictures of the source stand, in its order. None is taken over: each has an empty picture block in the text. */
  pictures: string[]
}

/** What was copied from Word, an article of WeChat or a page of the web, in nothing but what the editor offers. */
export function cleanPasting(root: PastedNode, newId: () => string): CleanPasting {
  const settled = findTypedLists(settleHeadings(readLines(root)))
  const pictures = settled.flatMap((line) => (line.kind === 'picture' ? [line.src] : []))
  return { nodes: toBody(settled, newId), pictures }
}
