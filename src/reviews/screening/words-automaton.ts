type Node = { next: Map<number, Node>; fail: Node | null; words: number[]; depth: number }

export type Hit = { word: number; from: number; to: number }

/**
 * Every place of every word in a text, in one pass over it whatever the length of the list (Aho and Corasick, 1975). Words are code
 * units as they stand; `word` is the place in the list, empty ones are never found.
 */
export function findWordsIn(words: readonly string[]): (text: string) => Hit[] {
  const root = buildTrie(words)
  return (text) => {
    const hits: Hit[] = []
    let node = root
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      while (node !== root && !node.next.has(unit)) node = node.fail!
      node = node.next.get(unit) ?? root
      for (let end: Node | null = node; end && end !== root; end = end.fail)
        for (const word of end.words) hits.push({ word, from: at + 1 - end.depth, to: at + 1 })
    }
    return hits
  }
}

const makeNode = (depth: number): Node => ({ next: new Map(), fail: null, words: [], depth })

function buildTrie(words: readonly string[]): Node {
  const root = makeNode(0)
  for (const [place, word] of words.entries()) {
    let node = root
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      const next = node.next.get(unit) ?? makeNode(at + 1)
      node.next.set(unit, next)
      node = next
    }
    if (node !== root) node.words.push(place)
  }
  linkFailures(root)
  return root
}

/** Breadth first: where a longer beginning fails, the longest shorter one goes on. */
function linkFailures(root: Node): void {
  const queue: Node[] = [root]
  for (let node = queue.shift(); node; node = queue.shift()) {
    for (const [unit, child] of node.next) {
      let fail = node.fail
      while (fail && !fail.next.has(unit)) fail = fail.fail
      child.fail = fail?.next.get(unit) ?? root
      queue.push(child)
    }
  }
}
