import { isSafeLink } from '#content/body-limits.ts'
import type { Desk } from './desk.ts'
import { tag } from './tags.ts'
import { escapeText } from './text.ts'

const CHANNEL = 'official-account'

/** An address of this hub, complete and with the channel that its readers come from. */
export function hubAddress(origin: string, path: string): string {
  const url = new URL(path, `${origin}/`)
  url.searchParams.set('ch', CHANNEL)
  return url.toString()
}

/**
 * A link as the official account shows it: articles of WeChat stay links; any other address becomes a footnote, since a tap on it
 * leads nowhere; a place of the same page, or what is no address, is only its words.
 */
export function linked(desk: Desk, { url, inside, words }: { url: unknown; inside: string; words: string }): string {
  const { theme } = desk.context
  const address = completeAddress(desk.context.origin, url)
  if (!address || inside === '') return inside
  if (isWechatArticle(address)) return tag('a', { href: address, style: theme.a }, inside)
  if (words.trim() === address) return inside
  return `${tag('span', { style: theme.linked }, inside)}${footnote(desk, address)}`
}

/** The raised number of an address among the footnotes; the same address has one number. */
export function footnote(desk: Desk, address: string): string {
  let place = desk.notes.indexOf(address)
  if (place < 0) place = desk.notes.push(address) - 1
  return tag('sup', { style: desk.context.theme.sup }, `[${place + 1}]`)
}

/** The list that the numbers stand for, at the end of the article. */
export function footnotes({ notes, context }: Desk): string {
  if (notes.length === 0) return ''
  const lines = notes.map((address, index) => `[${index + 1}] ${escapeText(address)}`)
  return tag(
    'section',
    { style: context.theme.notes },
    ['引用链接', ...lines].map((line) => tag('p', { style: 'margin:0 0 4px' }, line)).join(''),
  )
}

/** Whether a tap on it works in every account. */
export const isWechatArticle = (address: string): boolean => /^https:\/\/mp\.weixin\.qq\.com\//.test(address)

function completeAddress(origin: string, url: unknown): string | null {
  const text = typeof url === 'string' ? url.trim() : ''
  if (!isSafeLink(text) || text.startsWith('#')) return null
  if (text.startsWith('/')) return hubAddress(origin, text)
  if (/^mailto:/i.test(text)) return text.slice('mailto:'.length)
  return URL.canParse(text) ? new URL(text).toString().replace(/^http:(?=\/\/mp\.weixin\.qq\.com\/)/, 'https:') : null
}
