import { APIError, Locked, type PayloadRequest, ValidationError } from 'payload'
import { fail, ok, type Result } from '#platform/result.ts'

export type SaveRefusal = 'locked' | 'invalid'

/** Saves fields of a live as the colleague of the request; what is public stays so, and changes at once. */
export async function saveLive(
  req: PayloadRequest,
  { id, isPublic, data }: { id: string; isPublic: boolean; data: object },
): Promise<Result<true, SaveRefusal>> {
  try {
    await req.payload.update({
      collection: 'live-streams',
      id,
      data: (isPublic ? { ...data, _status: 'published' } : data) as never,
      draft: !isPublic,
      depth: 0,
      overrideAccess: false,
      overrideLock: false,
      req,
    })
    return ok(true)
  } catch (error) {
    if (error instanceof Locked) return fail('locked', 'a colleague has it open')
    if (error instanceof ValidationError) return fail('invalid', error.message)
    if (error instanceof APIError && error.status === 423) return fail('locked', 'a colleague has it open')
    throw error
  }
}
