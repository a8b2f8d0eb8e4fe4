import { escapeAttribute } from './text.ts'

type Attributes = Record<string, string | undefined>

/** One element with its inside, which is HTML already. Attributes are escaped here and stand in the order given. */
export const tag = (name: string, attributes: Attributes, inside: string): string =>
  `<${name}${write(attributes)}>${inside}</${name}>`

export const voidTag = (name: 'br' | 'hr' | 'img', attributes: Attributes = {}): string => `<${name}${write(attributes)}>`

const write = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('')
