import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes after gzip at level 9: all scripts of a page, those that are not Next's own floor, its style sheets, its HTML. */
export type Weight = { script: number; ownScript: number; style: number; html: number }

/** What a browser of today loads with a page; the polyfills that it skips are left out. `distDir` is the build that answers. */
export async function weighPage(address: string, distDir: string): Promise<Weight> {
  const html = await load(address, { isMissing: true })
  const text = html.toString()
  const scripts = scriptsOf(text)
  const styles = urls(text, /<link\b[^>]*\bhref="([^"]+)"[^>]*>/g, (tag) => /\brel="stylesheet"/.test(tag))
  const floor = new Set(readFloor(distDir))
  const weigh = async (found: string[]) => {
    const sizes = await Promise.all(found.map(async (url) => gz(await load(new URL(url, address).href))))
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  return {
    script: await weigh(scripts),
    ownScript: (await weigh(scripts.filter((url) => !floor.has(url)))) + gz(Buffer.from(inlineScripts(text))),
    style: await weigh(styles),
    html: gz(html),
  }
}

/** The files that Next gives to every page, whether it has a component of the browser or not. */
function readFloor(distDir: string): string[] {
  const manifest = JSON.parse(readFileSync(path.join(distDir, 'build-manifest.json'), 'utf8')) as { rootMainFiles: string[] }
  return manifest.rootMainFiles.map((file) => `/_next/${file}`)
}

/** Addresses of the scripts that a browser of today loads with a page. */
export const scriptsOf = (html: string): string[] =>
  urls(html, /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g, (tag) => !/\bnomodule\b/i.test(tag))

/** Scripts of ours that stand in the page itself: not data, and not the tree that Next hands to React. */
export const inlineScripts = (html: string): string =>
  [...html.matchAll(/<script((?![^>]*\bsrc=)[^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(
      ([, attributes = '', body = '']) =>
        !/\btype="(?:application\/|speculationrules)/.test(attributes) && !/^\(?self\.__next/.test(body),
    )
    .map(([, , body]) => body)
    .join('\n')

function urls(html: string, pattern: RegExp, isMeant: (tag: string) => boolean): string[] {
  return [...new Set([...html.matchAll(pattern)].filter(([tag]) => isMeant(tag)).map(([, url = '']) => url))]
}

const gz = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length

/** `isMissing`: the page for lost readers is an answer too, and only browsers get it. */
async function load(address: string, { isMissing = false } = {}): Promise<Buffer> {
  const answer = await fetch(address, { headers: { accept: isMissing ? 'text/html' : '*/*' } })
  if (!answer.ok && !(isMissing && answer.status === 404)) throw new Error(`${address} answered ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}
