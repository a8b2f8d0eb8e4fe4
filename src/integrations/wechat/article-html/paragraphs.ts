import { tag } from './tags.ts'
import { escapeText } from './text.ts'

/** A plain text of several lines, a paragraph each. */
export const writeLines = (text: string, style: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => tag('p', { style }, escapeText(line)))
    .join('')
