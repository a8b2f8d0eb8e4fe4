import { handleEndpoints, type Payload } from 'payload'
import { ownOriginOnly } from '#admin/own-origin.ts'
import { type Role, roles } from '#people/roles.ts'

export type RestAnswer = { status: number; body: unknown; text: string; headers: Headers }
export type Rest = (method: string, path: string, options?: RestOptions) => Promise<RestAnswer>
export type RestOptions = { token?: string; body?: unknown; headers?: Record<string, string> }

export const PASSWORD = '春天的第一杯新茶 2026'

/** Payload's REST interface as the route file mounts it: the same wrapper, the same endpoints, no network. */
export const restOf = (payload: Payload): Rest => {
  const route = ownOriginOnly((request) => handleEndpoints({ config: payload.config, request }))
  return async (method, path, { token, body, headers } = {}) => {
    const request = new Request(`http://localhost:3000${path}`, {
      method,
      headers: {
        host: 'localhost:3000',
        ...(token ? { authorization: `JWT ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const response = await route(request)
    const text = await response.text()
    return { status: response.status, text, body: parse(text), headers: response.headers }
  }
}

/** Refused means: no session (401), no right (403), or not even there (404, 501). */
export const isRefused = (status: number): boolean => [401, 403, 404, 501].includes(status)

export const idsIn = (body: unknown): string[] => ((body as { docs?: { id: string }[] }).docs ?? []).map(({ id }) => id)

export type Colleague = { id: string; email: string; token: string }

/** A colleague of each role, signed in. */
export async function makeColleagues(payload: Payload): Promise<Record<Role, Colleague>> {
  const entries = []
  for (const { value } of roles) entries.push([value, await makeColleague(payload, value, `${value}@example.com`)])
  return Object.fromEntries(entries)
}

export async function makeColleague(payload: Payload, role: Role, email: string): Promise<Colleague> {
  const user = await payload.create({
    collection: 'users',
    data: { email, password: PASSWORD, name: '同事', role },
    overrideAccess: true,
  })
  return { id: user.id, email, token: await signIn(payload, email, PASSWORD) }
}

export async function signIn(payload: Payload, email: string, password: string): Promise<string> {
  const { token } = await payload.login({ collection: 'users', data: { email, password } })
  if (!token) throw new Error(`no session for ${email}`)
  return token
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
