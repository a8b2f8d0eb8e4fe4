import type { Operation } from './operation.ts'

export const id: Operation = { type: 'string', format: 'uuid' }
export const text: Operation = { type: 'string' }

export const json = (description: string): Operation => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
})

type Door = {
  tag?: string
  summary: string
  /** Administrators besides. */
  roles: string
  parameters?: Operation[]
  /** The fields of the body, and which of them must be there. */
  fields?: Record<string, Operation>
  required?: string[]
  responses: Operation
}

/** A door under a session; its refusals are `{"message"}` in the language of the session. */
export function door({ tag = 'reviews', summary, roles, parameters, fields, required, responses }: Door): Operation {
  const schema = { type: 'object', properties: fields, required }
  return {
    tags: [tag],
    summary,
    description: `Administrators and ${roles}.`,
    security: [{ session: [] }],
    ...(parameters ? { parameters } : {}),
    ...(fields ? { requestBody: { required: true, content: { 'application/json': { schema } } } } : {}),
    responses: { ...responses, '401': json('no session'), '403': json('another role') },
  }
}
