import { allowedAttributes, allowedTags, readStyle } from './allowed.ts'
import { judgeContrast } from './contrast.ts'
import { isWechatArticle } from './links.ts'
import { type Element, readHtml } from './read-html.ts'
import { countCharacters } from './text.ts'

export const LIMITS = { characters: 20_000, bytes: 1_048_576, title: 32, author: 16, digest: 128, sourceUrlBytes: 1_024 } as const

export type FlawCode =
  | 'form'
  | 'tag'
  | 'attribute'
  | 'style'
  | 'image-host'
  | 'link'
  | 'nested-list'
  | 'place'
  | 'characters'
  | 'bytes'
  | 'faint'
  | 'gone-at-night'
  | 'mini-program'
  | 'empty'

export type Flaw = { code: FlawCode; detail: string }

/** Where pictures may lie once they were uploaded. */
export const isWechatPicture = (src: string): boolean => /^https?:\/\/mmbiz\.qpic\.cn\/[\w/.?=&%-]+$/.test(src)

/**
 * What WeChat would refuse, lose or show badly in the HTML of an article; nothing is fine. `mayShow` says which pictures count as
 * uploaded. The simulator asks the same.
 */
export function findFlaws(html: string, mayShow: (src: string) => boolean = isWechatPicture): Flaw[] {
  const flaws: Flaw[] = []
  const characters = countCharacters(html)
  const bytes = Buffer.byteLength(html)
  if (characters >= LIMITS.characters) flaws.push({ code: 'characters', detail: String(characters) })
  if (bytes >= LIMITS.bytes) flaws.push({ code: 'bytes', detail: String(bytes) })
  const read = readHtml(html)
  if (!read.ok) return [...flaws, { code: 'form', detail: read.message }]
  const says = (code: FlawCode, detail: string) => {
    if (!flaws.some((flaw) => flaw.code === code && flaw.detail === detail)) flaws.push({ code, detail })
  }
  walk(read.value, { colour: '#333333', ground: null, above: [] }, { says, mayShow })
  if (isEmpty(read.value)) says('empty', '')
  return flaws
}

type Inherited = { colour: string; ground: string | null; above: readonly string[] }
type Judge = { says: (code: FlawCode, detail: string) => void; mayShow: (src: string) => boolean }

const BLOCKS = [
  'section',
  'p',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'hr',
  'pre',
  'mp-miniprogram',
]
const HOLDS_WORDS = ['p', 'span', 'strong', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'sup', 'sub', 'code', 'pre']
const HOLDS_ONLY: Record<string, readonly string[]> = {
  ul: ['li'],
  ol: ['li'],
  table: ['thead', 'tbody', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
}

function walk(element: Element, inherited: Inherited, judge: Judge): void {
  for (const child of element.children) {
    if (typeof child === 'string') judgeWords(child, element, inherited, judge)
    else walk(child, judgeElement(child, element, inherited, judge), judge)
  }
}

function judgeWords(words: string, { name }: Element, { colour, ground }: Inherited, { says }: Judge): void {
  if (words.trim() === '') return
  if (HOLDS_ONLY[name] || name === 'mp-miniprogram') says('place', name)
  const verdict = judgeContrast(colour, ground)
  if (verdict !== 'fine') says(verdict, ground ? `${colour} / ${ground}` : colour)
}

function judgeElement(element: Element, parent: Element, { colour, ground, above }: Inherited, judge: Judge): Inherited {
  const { name, attributes } = element
  const { says } = judge
  if (!allowedTags.includes(name)) says('tag', name)
  if ((name === 'ul' || name === 'ol') && above.some((one) => one === 'ul' || one === 'ol')) says('nested-list', name)
  const only = HOLDS_ONLY[parent.name]
  if ((only && !only.includes(name)) || (BLOCKS.includes(name) && HOLDS_WORDS.includes(parent.name)))
    says('place', `${parent.name} > ${name}`)
  for (const attribute of attributes.keys()) {
    const isAllowed = attribute === 'style' ? name !== 'mp-miniprogram' : allowedAttributes[name]?.includes(attribute)
    if (!isAllowed) says('attribute', `${name} ${attribute}`)
  }
  judgeAddresses(element, judge)
  const { declarations, refused } = readStyle(attributes.get('style') ?? '')
  if (refused !== null) says('style', refused)
  return {
    colour: declarations.get('color') ?? colour,
    ground: declarations.get('background-color') ?? ground,
    above: [...above, name],
  }
}

function judgeAddresses({ name, attributes }: Element, { says, mayShow }: Judge): void {
  const src = name === 'img' ? (attributes.get('src') ?? '') : attributes.get('data-miniprogram-imageurl')
  if (src !== undefined && !mayShow(src)) says('image-host', src.slice(0, 120))
  if (name === 'a' && !isWechatArticle(attributes.get('href') ?? '')) says('link', (attributes.get('href') ?? '').slice(0, 120))
  if (name !== 'mp-miniprogram') return
  const isWhole =
    /^wx[0-9a-f]{16}$/.test(attributes.get('data-miniprogram-appid') ?? '') && attributes.get('data-miniprogram-path')
  if (!isWhole || countCharacters(attributes.get('data-miniprogram-title') ?? '') > 35)
    says('mini-program', attributes.get('data-miniprogram-title') ?? '')
}

const isEmpty = (element: Element): boolean =>
  element.children.every((child) =>
    typeof child === 'string' ? child.trim() === '' : child.name !== 'img' && child.name !== 'mp-miniprogram' && isEmpty(child),
  )
