'use client'

import { useEffect, useState } from 'react'
import { type AdvertisingWord, findAdvertisingWords } from '#content/writing/advertising-words.ts'

export type MarkedWord = AdvertisingWord & { range: Range }

const MARK = 'advertising-words'
const TEXTS = '.rich-text-lexical [contenteditable="true"]'
const PAUSE_MS = 300

/** How a marked word looks. A highlight lies over the text and changes nothing in it, so that it never disturbs an input method. */
export const markStyle = `::highlight(${MARK}) { background: rgb(217 48 37 / 12%); text-decoration: underline wavy #d93025; }`

/** Marks in the texts of this form what an advertisement may not say, as it is typed; the word under the pointer says why. */
export function useMarkedWords(why: (word: MarkedWord) => string): MarkedWord[] {
  const [marked, setMarked] = useState<MarkedWord[]>([])

  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined
    const look = () => setMarked(findMarked())
    const lookSoon = () => {
      clearTimeout(pause)
      pause = setTimeout(look, PAUSE_MS)
    }
    look()
    const watch = new MutationObserver(lookSoon)
    watch.observe(document.querySelector('.collection-edit') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    return () => {
      clearTimeout(pause)
      watch.disconnect()
    }
  }, [])

  useEffect(() => {
    if (!('highlights' in CSS)) return
    CSS.highlights.set(MARK, new Highlight(...marked.map(({ range }) => range)))
    return () => void CSS.highlights.delete(MARK)
  }, [marked])

  useEffect(() => {
    const explain = ({ clientX, clientY, target }: MouseEvent) => {
      const text = target instanceof Element ? target.closest<HTMLElement>(TEXTS) : null
      if (!text) return
      const under = marked.find(({ range }) => [...range.getClientRects()].some((box) => holds(box, clientX, clientY)))
      const title = under ? why(under) : ''
      if (text.title !== title) text.title = title
    }
    document.addEventListener('mousemove', explain, { passive: true })
    return () => document.removeEventListener('mousemove', explain)
  }, [marked, why])

  return marked
}

/** Leads the eye and the cursor to a word. */
export function showWord({ range }: MarkedWord): void {
  const text = range.startContainer.parentElement
  text?.closest<HTMLElement>(TEXTS)?.focus({ preventScroll: true })
  text?.scrollIntoView({ block: 'center' })
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}

/** Words are looked for in each piece of text: one that is half bold is found by the list before publishing. */
function findMarked(): MarkedWord[] {
  return [...document.querySelectorAll(TEXTS)].flatMap((text) => {
    const found: MarkedWord[] = []
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of findAdvertisingWords(node.nodeValue ?? '')) {
        const range = new Range()
        range.setStart(node, word.from)
        range.setEnd(node, word.to)
        found.push({ ...word, range })
      }
    }
    return found
  })
}

const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom
