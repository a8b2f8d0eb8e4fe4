import { refTo } from './schemas.ts'

/** A small way to say the same things about every path. */
export type Operation = Record<string, unknown>

export const bearer = [{ apiKey: [] }]
export const bearerOrSession = [{ apiKey: [] }, { session: [] }]

const refusals: Record<number, string> = {
  400: 'malformed',
  401: 'no valid key, signature or session; nothing was stored',
  404: 'unknown',
  408: 'no bytes for 30 s',
  413: 'too large',
  415: 'wrong content type or encoding',
  429: 'too many; see Retry-After',
  503: 'cannot store now; send again after Retry-After, what was stored is then a duplicate',
}

/** The answers of a path: the good one by the name of its schema, and which refusals it knows. */
export function answers(status: number, schema: string, refused: number[]): Operation {
  const good = { description: 'stored, after COMMIT', content: { 'application/json': { schema: refTo(schema) } } }
  const bad = refused.map((code) => [
    String(code),
    { description: refusals[code] ?? 'refused', content: { 'application/json': { schema: refTo('Error') } } },
  ])
  return { [String(status)]: good, ...Object.fromEntries(bad) }
}

export const pathParameter = (name: string, description: string, values?: readonly string[]): Operation => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: values ? { type: 'string', enum: values } : { type: 'string' },
})

export const queryParameter = (name: string, schema: Operation, description = ''): Operation => ({
  name,
  in: 'query',
  required: false,
  ...(description ? { description } : {}),
  schema,
})

export const body = (schema: string, types: string[]): Operation => ({
  required: true,
  content: Object.fromEntries(types.map((type) => [type, { schema: refTo(schema) }])),
})
