/**
 * A buyer's words as they are kept: NFC, line breaks as `\n`, without control characters, marks that turn the direction
 * of text, byte order marks and halves of surrogate pairs. Tags stay what they are, text.
 */
export const toPlainText = (raw: string): string =>
  raw
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .normalize('NFC')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The same on one line. */
export const toPlainLine = (raw: string): string => toPlainText(raw).replace(/\s+/g, ' ')

/** Characters as a reader counts them, roughly: code points. */
export const lengthOf = (text: string): number => [...text].length

/** A nickname of which only the outer characters are kept: 小***桃. The whole one is stored nowhere. */
export function maskName(nickname: string): string {
  const characters = [...nickname]
  if (characters.length === 0) return '匿名用户'
  return characters.length === 1 ? `${characters[0]}***` : `${characters[0]}***${characters.at(-1)}`
}
