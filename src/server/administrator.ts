import { existsSync } from 'node:fs'
import { checkPassword } from '#people/passwords.ts'
import type { Queryable } from '#platform/database.ts'
import type { Settings } from '#platform/env.ts'
import { runChild } from './children.ts'
import { refusal } from './refusal.ts'
import { adminFile, makePassword, type Secrets, writeAdminFile } from './secrets.ts'

const DEFAULT_EMAIL = 'admin@hub.local'

/**
 * Makes the first administrator when nobody can sign in yet and writes down how, unless the operator knows already. Gives
 * whether one was made. Refuses in production without `HUB_ADMIN_EMAIL` and a good `HUB_ADMIN_PASSWORD`.
 */
export async function ensureFirstAdministrator(db: Queryable, settings: Settings, secrets: Secrets): Promise<boolean> {
  const { rows } = await db.query<{ there: boolean }>('select exists (select 1 from users) as there')
  if (rows[0]?.there) return false
  const { HUB_ADMIN_EMAIL: givenEmail, HUB_ADMIN_PASSWORD: givenPassword } = process.env
  if (settings.isProduction && !(givenEmail && givenPassword)) {
    throw refusal('首次启动需要 HUB_ADMIN_EMAIL 和 HUB_ADMIN_PASSWORD · the first start in production needs both')
  }
  const email = givenEmail || DEFAULT_EMAIL
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw refusal(`HUB_ADMIN_EMAIL: 不是邮箱地址: ${email} · not an email address`)
  const password = givenPassword || makePassword()
  const checked = checkPassword(password, { email })
  if (!checked.ok) throw refusal(`HUB_ADMIN_PASSWORD: 密码不合格 (${checked.kind}) · not a safe password`)
  // Written first: an administrator whose password nobody knows would be worse than a file about one who is not there yet.
  if (!settings.isProduction) {
    const shown = givenPassword ? 'HUB_ADMIN_PASSWORD' : password
    writeAdminFile(settings.dataDir, { ...secrets, email, password: shown, address: settings.publicUrl })
  }
  await runChild('make-administrator.ts', { env: { HUB_ADMIN_EMAIL: email, HUB_ADMIN_PASSWORD: password } })
  return true
}

/** Where the credentials lie, for the last lines of the start. */
export const describeCredentials = (dataDir: string): string =>
  existsSync(adminFile(dataDir)) ? adminFile(dataDir) : 'HUB_ADMIN_EMAIL, HUB_ADMIN_PASSWORD'
