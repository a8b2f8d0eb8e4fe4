import type { Endpoint, PayloadRequest } from 'payload'
import { isOneOf, isStaffUser } from '#people/access.ts'
import type { Role } from '#people/roles.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { isRecord } from '#platform/outside-text.ts'

/** Who may see a screen or press its buttons: these roles and administrators, or every colleague. */
export type Allowed = readonly Role[] | 'staff'

/** The one answer to "may this person": `sign-in` for nobody known, `forbidden` for a colleague of another role. */
export function judge(user: PayloadRequest['user'] | null | undefined, allowed: Allowed): 'yes' | 'sign-in' | 'forbidden' {
  if (!isStaffUser(user)) return 'sign-in'
  return allowed === 'staff' || isOneOf(user, allowed) ? 'yes' : 'forbidden'
}

/** A `POST` of the admin: checks who asks, reads a JSON object, and answers with what `act` gives. */
export function staffAction(
  path: string,
  allowed: Allowed,
  act: (input: Record<string, unknown>, req: PayloadRequest) => Promise<Response>,
): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => {
      const refused = refuse(req, allowed)
      if (refused) return refused
      return act(await readInput(req), req)
    },
  }
}

/** The refusal of a request by who sends it, or `null` when it may go on. */
export function refuse(req: PayloadRequest, allowed: Allowed): Response | null {
  const verdict = judge(req.user, allowed)
  if (verdict === 'yes') return null
  return verdict === 'sign-in' ? answerError(req, 401, signIn) : answerError(req, 403, forbidden)
}

/** The JSON object of a request; an empty one for any other body. */
export async function readInput(req: PayloadRequest): Promise<Record<string, unknown>> {
  try {
    const value: unknown = await req.json?.()
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 1000) : '')

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** An error as the screens show it, in the language of the request. */
export const answerError = (req: PayloadRequest, status: number, text: Bilingual): Response =>
  Response.json({ message: say(text, req.i18n?.language) }, { status, headers: PRIVATE })

export const answer = (value: unknown): Response => Response.json(value, { headers: PRIVATE })

const PRIVATE = { 'cache-control': 'no-store' }
const signIn = { zh: '请先登录。', en: 'Sign in first.' }
const forbidden = { zh: '您的角色没有这项权限。', en: 'Your role does not allow this.' }
