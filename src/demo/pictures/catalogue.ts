import { readFileSync } from 'node:fs'
import type { Motif, Shape } from './draw.ts'

export type CataloguePicture = { key: string; shape: Shape; motif: Motif; alt: string }

/** Every picture of the demonstration brand. A line is `key shape palette motif… | alternative text`. */
export function readCatalogue(): CataloguePicture[] {
  const text = readFileSync(new URL('./catalogue.txt', import.meta.url), 'utf8')
  return text.trim().split('\n').map(readLine)
}

function readLine(line: string): CataloguePicture {
  const [left, alt] = line.split(' | ')
  const [key, shape, palette, ...motif] = (left ?? '').split(' ')
  if (!key || !alt || motif.length === 0) throw new Error(`not a picture: ${line}`)
  const view = motif[0]!.startsWith('view:') ? motif[0]!.slice('view:'.length) : undefined
  return { key, alt, shape: shape as Shape, motif: { palette, ...(view ? { view } : { things: motif }) } as Motif }
}
