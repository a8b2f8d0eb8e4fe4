/** What a door gives back; the front process writes it out. A string body without a type of its own is JSON. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer }

export const jsonAnswer = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
})

/** `{"error":{"kind","message"}}`: the one form in which measuring interfaces refuse. */
export const errorAnswer = (status: number, kind: string, message: string, headers: Record<string, string> = {}): Answer =>
  jsonAnswer(status, { error: { kind, message } }, headers)

/** The cookies of a `Cookie` header; of two with one name the first counts, as in browsers. */
export function parseCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=')
    const name = part.slice(0, equals).trim()
    if (equals > 0 && name && !cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim())
  }
  return cookies
}
