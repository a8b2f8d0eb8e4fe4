/** A piece of pasted HTML, as a browser or a test reads it: text, or an element. Names of tags, attributes and styles are lower case. */
export type PastedNode = string | PastedElement

export type PastedElement = {
  tag: string
  attributes: Record<string, string>
  style: Record<string, string>
  children: PastedNode[]
}

/** `color: red; font-size: 14px` as a record, the last word counting. */
export function readStyle(text: string | undefined): Record<string, string> {
  const style: Record<string, string> = {}
  for (const part of (text ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0)
      style[part.slice(0, colon).trim().toLowerCase()] = part
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return style
}

/** All the text inside, as it stands. */
export const textIn = (node: PastedNode): string => (typeof node === 'string' ? node : node.children.map(textIn).join(''))

/** Every element inside, outside first. */
export const elementsIn = (node: PastedNode): PastedElement[] =>
  typeof node === 'string'
    ? []
    : node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]))
