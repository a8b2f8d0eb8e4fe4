import { createHash } from 'node:crypto'

/** A script that pages load by its address. `src` holds a mark of the text, so a browser may keep what it got for ever. */
export type PageScript = { path: string; src: string; text: string }

export function pageScript(path: string, text: string): PageScript {
  const mark = createHash('sha256').update(text).digest('base64url').slice(0, 10)
  return { path, src: `${path}?v=${mark}`, text }
}
