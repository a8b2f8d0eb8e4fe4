import type { Colleague } from '#people/colleagues.ts'

const MOST_OFFERED = 6

/** The beginning of a mention that the cursor stands behind: where its @ is and what follows; nothing inside an address. */
export function mentionAt(text: string, cursor: number): { from: number; query: string } | null {
  const found = /(?:^|[^\w.@])@([^\s@]{0,40})$/u.exec(text.slice(0, cursor))
  if (!found) return null
  const query = found[1] ?? ''
  return { from: cursor - query.length - 1, query }
}

/** Colleagues whose name holds what was typed, those whose name begins so first. */
export function findColleagues(colleagues: readonly Colleague[], query: string): Colleague[] {
  const wanted = query.toLowerCase()
  return colleagues
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.name.toLowerCase().startsWith(wanted)) - Number(a.name.toLowerCase().startsWith(wanted)))
    .slice(0, MOST_OFFERED)
}

/** The text with a chosen name in place of the beginning of a mention, and where the cursor then stands. */
export function putMention(text: string, at: { from: number; query: string }, name: string): { text: string; cursor: number } {
  const before = `${text.slice(0, at.from)}@${name} `
  return { text: before + text.slice(at.from + 1 + at.query.length).replace(/^ /, ''), cursor: before.length }
}
