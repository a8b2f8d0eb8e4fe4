'use client'

import { type PastedElement, type PastedNode, readStyle } from '#content/pasting/pasted-node.ts'

/** HTML as a tree. The document that it is read in belongs to no window: nothing runs, nothing is loaded. */
export const readPasted = (html: string): PastedNode => treeOf(new DOMParser().parseFromString(html, 'text/html').body)

function treeOf(element: Element): PastedElement {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name.toLowerCase(), value]))
  const children = [...element.childNodes].flatMap((child): PastedNode[] => {
    if (child.nodeType === Node.TEXT_NODE) return [child.nodeValue ?? '']
    return child instanceof Element ? [treeOf(child)] : []
  })
  return { tag: element.tagName.toLowerCase(), attributes, style: readStyle(attributes.style), children }
}
