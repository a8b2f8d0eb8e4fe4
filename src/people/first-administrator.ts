import type { Payload } from 'payload'
import { log } from '#platform/log.ts'

/**
 * Makes the first administrator when nobody can sign in yet; does nothing once any colleague exists. Gives whether it
 * made one. Called by the boot with Payload loaded, before anything listens; safe to run in two processes at once
 * (the address is unique). The password is not judged here: boot makes it, or the operator set it.
 */
export async function ensureAdministrator(
  payload: Payload,
  account: { email: string; password: string; name?: string },
): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return false
  await payload.create({
    collection: 'users',
    overrideAccess: true,
    context: { isAccountSetup: true },
    data: { email: account.email, password: account.password, name: account.name ?? '管理员', role: 'administrator' },
  })
  log.info({ email: account.email }, 'first administrator made')
  return true
}
