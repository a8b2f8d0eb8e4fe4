// A joiner stays where it makes one picture of several, as in 👩‍🍳.
const JOINER = /(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d/gu
const INVISIBLE = /(?![\t\n\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu

/** A text without what nobody sees and WeChat chokes on: control and zero-width characters, turned writing, half characters. */
export const cleanText = (text: unknown): string =>
  typeof text === 'string' ? text.replace(INVISIBLE, '').replace(JOINER, '') : ''

/** Text as HTML. Runs of spaces, and a text that is nothing else, would be eaten by the editor, so they do not break. */
export function escapeText(text: unknown): string {
  const escaped = escapeMarkup(cleanText(text))
  const kept = /^[ \n\t]+$/.test(escaped) ? escaped.replace(/[ \n\t]/g, '&nbsp;') : escaped.replaceAll('\t', '&nbsp;&nbsp;')
  return kept.replace(/ {2,}/g, (run) => '&nbsp;'.repeat(run.length))
}

const CHINESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const LATIN = '[A-Za-z0-9]'
const SEAMS = new RegExp(`(?<=${CHINESE})(?=${LATIN})|(?<=${LATIN})(?=${CHINESE})`, 'gu')

/** A text with a space wherever Chinese and Latin words or figures touch. */
export const spaceOut = (text: string): string => text.replace(SEAMS, ' ')

/** The space between two texts that stand side by side; empty where none belongs. */
export const gapAt = (before: string, after: string): string => {
  const [last = '', first = ''] = [[...before].at(-1), [...after][0]]
  return spaceOut(last + first) === last + first ? '' : ' '
}

export const escapeAttribute = (text: string): string =>
  escapeMarkup(cleanText(text).replace(/[\n\t]+/g, ' ')).replaceAll('"', '&quot;')

/** Characters as WeChat counts them: an emoji is one, a Chinese character is one. */
export const countCharacters = (text: string): number => [...text].length

export const cutCharacters = (text: string, most: number): string =>
  countCharacters(text) <= most ? text : `${[...text].slice(0, most - 1).join('')}…`

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
