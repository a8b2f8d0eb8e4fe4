import { parseExactJson } from '#platform/exact-json.ts'
import { findFlaw } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { isSaid, type Said, type Saying, toSaying } from '../said.ts'

const DEEPEST = 8
const PROLOG = /^\ufeff?\s*(<\?xml[^<>?]*\?>)?/
const BLANK = /\s+/y
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y
const WORDS = /[^<]+/y
const OPENING = /<([A-Za-z][\w.-]{0,63})\s*(\/?)>/y
const CLOSING = /<\/([A-Za-z][\w.-]{0,63})\s*>/y
const ENTITY = /&(?:#(\d{1,7})|(amp|lt|gt|quot|apos));|&/g

/** Reads a message of WeChat, XML or JSON. Refuses what is neither, declares entities, has attributes or cannot be kept. */
export function readMessage(text: string): Result<Said, 'form'> {
  const read = /^\ufeff?\s*\{/.test(text) ? readJson(text) : readXml(text)
  if (!read) return fail('form', 'neither XML nor JSON as WeChat sends it')
  return findFlaw(read) ? fail('form', 'a text that cannot be kept') : ok(read)
}

type Open = { name: string; inside: Said; words: string }

function readXml(text: string): Said | null {
  let at = PROLOG.exec(text)![0].length
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const root: Open = { name: '', inside: {}, words: '' }
  const open = [root]
  while (at < text.length) {
    const here = open.at(-1)!
    if (take(BLANK)) continue
    const words = take(CDATA)?.[1] ?? decode(take(WORDS)?.[0])
    if (words === null) return null
    if (words !== undefined) {
      here.words += words
      continue
    }
    const closing = take(CLOSING)
    if (closing) {
      if (open.length === 1 || here.name !== closing[1]) return null
      open.pop()
      add(open.at(-1)!.inside, here.name, inwardsOf(here))
      continue
    }
    const opening = take(OPENING)
    if (!opening || open.length > DEEPEST) return null
    if (opening[2] === '/') add(here.inside, opening[1]!, '')
    else open.push({ name: opening[1]!, inside: {}, words: '' })
  }
  const inside = Object.values(root.inside)
  return open.length === 1 && root.words === '' && inside.length === 1 && isSaid(inside[0]) ? inside[0] : null
}

const inwardsOf = ({ inside, words }: Open): Saying => (Object.keys(inside).length > 0 ? inside : words)

function add(inside: Said, name: string, value: Saying): void {
  const known = Object.hasOwn(inside, name) ? inside[name] : undefined
  inside[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value]
}

/** `null` for an entity that is not one of XML's own five. */
function decode(words: string | undefined): string | null | undefined {
  let isUnknown = false
  const decoded = words?.replace(ENTITY, (_, code: string | undefined, name: string | undefined) => {
    if (code) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : '\ufffd'
    if (!name) isUnknown = true
    return named[name ?? ''] ?? ''
  })
  return isUnknown ? null : decoded
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function readJson(text: string): Said | null {
  try {
    const parsed = toSaying(parseExactJson(text))
    return isSaid(parsed) ? parsed : null
  } catch {
    return null
  }
}
