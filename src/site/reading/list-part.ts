/** A part of a list: the contents of a kind, of a topic (its slug), or of both; of neither it is the whole list. */
export type ListPart<Kind extends string = string> = { kind?: Kind; topic?: string }

const ANY = 'all'

/** The address of a part: `/articles/of/guide`, `/videos/of/all/season-change`; of the whole list that of the list. */
export function partPath(list: '/articles' | '/videos', { kind, topic }: ListPart): string {
  if (!kind && !topic) return list
  return [`${list}/of`, kind ?? ANY, topic].filter(Boolean).join('/')
}

/** Reads what stands after `/of/`; nothing for an address that no link leads to. */
export function readPartPath<Kind extends string>(
  parts: readonly string[],
  isKind: (text: string) => text is Kind,
): { part: ListPart<Kind>; page: number } | null {
  const at = parts.length - 2
  const isPaged = at > 0 && parts[at] === 'page'
  const page = isPaged ? Number(parts.at(-1)) : 1
  if (isPaged && (!/^[1-9]\d{0,3}$/.test(parts.at(-1)!) || page === 1)) return null
  const [kind = '', topic, ...more] = isPaged ? parts.slice(0, at) : parts
  if (more.length > 0 || !(kind === ANY ? topic : isKind(kind))) return null
  if (topic !== undefined && !/^[a-z0-9-]{1,200}$/.test(topic)) return null
  return { part: { kind: isKind(kind) ? kind : undefined, topic }, page }
}
