import { fail, ok, type Result } from './result.ts'

/** Deepest nesting that any accepted document needs is 4; anything beyond this is an attack on the stack. */
const DEEPEST = 16

const decoder = new TextDecoder('utf-8', { fatal: true })

export type OutsideJson = Result<unknown, 'json' | 'depth' | 'text'>

/** Parses JSON that came from outside. Refuses what is not JSON in well-formed UTF-8 (`json`) or nested deeper than 16 (`depth`). */
export function parseLooseJson(raw: Buffer): Result<unknown, 'json' | 'depth'> {
  let text: string
  try {
    text = decoder.decode(raw)
  } catch {
    return fail('json', 'the body is not UTF-8')
  }
  if (isTooDeep(text)) return fail('depth', `nested deeper than ${DEEPEST}`)
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail('json', 'the body is not JSON')
  }
}

/** `parseLooseJson` that also refuses (`text`) whatever `findFlaw` finds anywhere inside. */
export function parseOutsideJson(raw: Buffer): OutsideJson {
  const parsed = parseLooseJson(raw)
  if (!parsed.ok) return parsed
  const flaw = mayHaveFlaws(raw) ? findFlaw(parsed.value) : undefined
  return flaw ? fail('text', flaw) : parsed
}

/** Whether a JSON text can hold what `findFlaw` finds at all: nearly none can, and this is soon said. */
export const mayHaveFlaws = (raw: Buffer): boolean => raw.includes('\\u') || raw.includes('__proto__')

/** Counts open brackets outside strings, before any parser recurses into them. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (inString) {
      if (code === 0x5c) i++
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > DEEPEST) return true
    } else if (code === 0x7d || code === 0x5d) depth--
  }
  return false
}

/**
 * What no database can keep, or nobody sends in good faith, in a parsed value: NUL characters, lone surrogates, `__proto__`.
 * JSON can say the first two only by `\u` escapes, so a text without any need not be walked.
 */
export function findFlaw(value: unknown): string | undefined {
  if (typeof value === 'string') return flawOfText(value)
  if (Array.isArray(value)) return firstFlaw(value)
  if (value === null || typeof value !== 'object') return undefined
  if (Object.hasOwn(value, '__proto__')) return 'a field is named __proto__'
  return firstFlaw(Object.keys(value)) ?? firstFlaw(Object.values(value))
}

function firstFlaw(values: unknown[]): string | undefined {
  for (const value of values) {
    const flaw = findFlaw(value)
    if (flaw) return flaw
  }
  return undefined
}

function flawOfText(text: string): string | undefined {
  if (text.includes('\u0000')) return 'a text contains NUL'
  return /\p{Surrogate}/u.test(text) ? 'a text contains a lone surrogate' : undefined
}

/** A plain object as JSON gives it; everything else (arrays, null, texts) is refused by the caller. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
