import { fail, ok, type Result } from '#platform/result.ts'

export type Element = { name: string; attributes: Map<string, string>; children: (Element | string)[] }

const VOID = ['br', 'hr', 'img']
const OPENING = /<([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9-]*="[^"<>]*")*)\s*(\/?)>/y
const CLOSING = /<\/([a-z][a-z0-9-]*)>/y
const TEXT = /[^<]+/y
const ATTRIBUTE = /([a-z][a-z0-9-]*)="([^"]*)"/g
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|nbsp|#\d{1,7});)/
const DEEPEST = 200

/**
 * Reads HTML in the one strict form that we write: small letters, double quotes, every element closed, nothing loose. Whatever a
 * browser would have to guess at is refused (`form`) with the place of the flaw.
 */
export function readHtml(html: string): Result<Element, 'form'> {
  const root: Element = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(html)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < html.length) {
    const here = open.at(-1)!
    const place = at
    const text = take(TEXT)?.[0]
    if (text !== undefined) {
      if (LOOSE_AMPERSAND.test(text) || text.includes('>')) return flaw(html, place)
      here.children.push(decode(text))
      continue
    }
    const closing = take(CLOSING)
    if (closing) {
      if (open.length === 1 || here.name !== closing[1]) return flaw(html, place)
      open.pop()
      continue
    }
    const opening = take(OPENING)
    if (!opening || open.length > DEEPEST) return flaw(html, place)
    const element = toElement(opening[1]!, opening[2]!)
    if (!element || LOOSE_AMPERSAND.test(opening[2]!)) return flaw(html, place)
    here.children.push(element)
    if (!VOID.includes(element.name)) open.push(element)
  }
  return open.length === 1 ? ok(root) : flaw(html, html.length)
}

function toElement(name: string, written: string): Element | null {
  const attributes = new Map<string, string>()
  for (const [, attribute, value] of written.matchAll(ATTRIBUTE)) {
    if (attributes.has(attribute!)) return null
    attributes.set(attribute!, decode(value!))
  }
  return { name, attributes, children: [] }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? decodePoint(Number(code)) : (named[name!] ?? whole),
  )

const decodePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')

const flaw = (html: string, at: number) => fail('form', html.slice(Math.max(0, at - 10), at + 30))
