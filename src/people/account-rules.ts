import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import type { User } from '#generated/payload-types.ts'
import { addressOf } from '#platform/address.ts'
import { sharedPool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { refusal } from '#platform/refusal.ts'
import { databaseOf } from '#platform/request-database.ts'
import { canSendMail } from './mail.ts'
import { checkPassword, passwordFlaws } from './passwords.ts'

const LOGIN_LIMIT = { name: 'login', limit: 10, windowMs: 15 * MINUTE_MS }
const RECOVERY_LIMIT = { name: 'forgot-password', limit: 5, windowMs: 60 * MINUTE_MS }
const ADMINISTRATORS_LOCK = 7_402_612

/**
 * Whatever sets a password passes here first: it must be a good one (400), and it must be one's own (403); a colleague's
 * is only reset by a link. The context `isAccountSetup` is for boot and invitations, which judge for themselves.
 */
export const guardPassword: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req, context }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return
  const { data, id } = args as { data?: Record<string, unknown>; id?: string }
  if (data?.password === undefined || data.password === null || data.password === '' || context.isAccountSetup) return
  const isOwn = id !== undefined && id === req.user?.id
  if (operation === 'update' && !overrideAccess && !isOwn) throw refusal(req, notYourPassword, 403)
  const checked = checkPassword(data.password, isOwn && req.user ? req.user : {})
  if (checked.ok) return
  // Said as a sentence: the form closes its password fields when it is refused, and a message at a field would be lost.
  throw refusal(req, passwordFlaws[checked.kind], 400)
}

/** At most 10 sign-ins in 15 minutes and 5 lost passwords an hour from one address; what is over it gets 429. */
export const limitAttempts: CollectionBeforeOperationHook = async ({ operation, overrideAccess, req }) => {
  const limit = operation === 'login' ? LOGIN_LIMIT : operation === 'forgotPassword' ? RECOVERY_LIMIT : undefined
  if (!limit || overrideAccess) return
  const { isWithin } = await takeRateLimit(sharedPool(), limit, addressOf(req.headers), new Date())
  if (!isWithin) throw refusal(req, tooManyAttempts, 429)
}

/** Without a mail server nobody is promised a mail: whoever asks hears so, whether there is such an account or not. */
export const refuseWithoutMail: CollectionBeforeOperationHook = ({ operation, overrideAccess, req }) => {
  if (operation === 'forgotPassword' && !overrideAccess && !canSendMail()) throw refusal(req, noMail, 503)
}

/** Nobody changes his own role, and the last administrator stays one. */
export const guardRole: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc || data.role === undefined || data.role === originalDoc.role) return data
  if (req.user?.id === originalDoc.id) throw refusal(req, ownRole, 403)
  if (originalDoc.role === 'administrator') await requireAnotherAdministrator(req, originalDoc.id)
  return data
}

/** The last administrator cannot be removed, by nobody. */
export const guardRemoval: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, req, disableErrors: true })
  if (user?.role === 'administrator') await requireAnotherAdministrator(req, id)
}

/** Two administrators who demote each other at the same moment wait here for one another. */
async function requireAnotherAdministrator(req: PayloadRequest, id: number | string): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`)
  const others = await db.execute(sql`select 1 from users where role = 'administrator' and id <> ${id} limit 1`)
  if (others.rows.length === 0) throw refusal(req, lastAdministrator, 403)
}

const notYourPassword = {
  zh: '不能直接修改同事的密码，请为其生成重置链接。',
  en: "A colleague's password is not changed here: make a reset link.",
}
const tooManyAttempts = { zh: '尝试次数过多，请稍后再试。', en: 'Too many attempts: try again later.' }
const noMail = {
  zh: '这个网站没有设置发信，请联系管理员生成重置链接。',
  en: 'This hub sends no mail: ask an administrator for a reset link.',
}
const ownRole = { zh: '不能修改自己的角色。', en: 'Nobody changes his own role.' }
const lastAdministrator = { zh: '至少要保留一位管理员。', en: 'At least one administrator must remain.' }
