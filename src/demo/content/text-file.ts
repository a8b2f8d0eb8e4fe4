import { readdirSync, readFileSync } from 'node:fs'

/** An article or a story as it is kept here: a head of `name: value` lines, `---`, then a body (see `body.ts`). */
export type TextFile = { slug: string; head: Readonly<Record<string, string>>; body: string }

export function readTexts(kind: 'articles' | 'stories'): TextFile[] {
  const folder = new URL(`../texts/${kind}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readText(name.replace('.txt', ''), readFileSync(new URL(name, folder), 'utf8')))
}

export const listOf = (value: string | undefined): string[] => value?.split(', ').filter(Boolean) ?? []

function readText(slug: string, text: string): TextFile {
  const [head, ...body] = text.split('\n---\n')
  const lines = (head ?? '').split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)])
  if (body.length === 0) throw new Error(`${slug} has no body`)
  return { slug, head: Object.fromEntries(lines), body: body.join('\n---\n').trim() }
}
