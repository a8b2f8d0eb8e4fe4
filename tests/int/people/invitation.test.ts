import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Accounts,
  acceptInvitation,
  INVITATION_MS,
  inviteColleague,
  inviteToResetPassword,
  readInvitation,
  revokeInvitation,
} from '#people/invitation.ts'
import type { Pool } from '#platform/database.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleague, PASSWORD, restOf, signIn } from '../../builders/rest.ts'

const start = new Date('2026-11-22T08:00:00Z')
let now = start
let payload: Payload
let pool: Pool
let accounts: Accounts

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  accounts = { payload, pool, clock: () => now }
})

async function invite(email: string, role = 'moderator'): Promise<string> {
  const made = await inviteColleague(accounts, { email, name: '小林', role }, 'test')
  if (!made.ok) throw new Error(made.message)
  return made.value.token
}

describe('an invitation', () => {
  it('makes an account with the invited role and the chosen password, once', async () => {
    const token = await invite('Once@Example.com ')
    expect(await acceptInvitation(accounts, token, PASSWORD)).toEqual({ ok: true, value: { email: 'once@example.com' } })
    expect(await signIn(payload, 'once@example.com', PASSWORD)).toBeTruthy()
    const found = await payload.find({ collection: 'users', where: { email: { equals: 'once@example.com' } } })
    expect(found.docs[0]).toMatchObject({ name: '小林', role: 'moderator' })
    expect(await acceptInvitation(accounts, token, PASSWORD)).toMatchObject({ ok: false, kind: 'gone' })
  })

  it('used ten times at the same moment makes one account', async () => {
    const token = await invite('crowd@example.com')
    const answers = await Promise.all(Array.from({ length: 10 }, () => acceptInvitation(accounts, token, PASSWORD)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('ends after 72 hours, not before', async () => {
    const token = await invite('late@example.com')
    now = new Date(start.getTime() + INVITATION_MS - 1)
    expect(await readInvitation(pool, token, now)).not.toBeNull()
    now = new Date(start.getTime() + INVITATION_MS)
    expect(await acceptInvitation(accounts, token, PASSWORD)).toMatchObject({ ok: false, kind: 'gone' })
    now = start
  })

  it('still works after a bad password', async () => {
    const token = await invite('second-try@example.com')
    expect(await acceptInvitation(accounts, token, 'short')).toMatchObject({ ok: false, kind: 'too-short' })
    expect(await acceptInvitation(accounts, token, 'second-try-2026')).toMatchObject({ ok: false, kind: 'personal' })
    expect(await acceptInvitation(accounts, token, PASSWORD)).toMatchObject({ ok: true })
  })

  it('is ended by a newer one for the same address, and by an administrator', async () => {
    const older = await invite('newer@example.com')
    const newer = await inviteColleague(accounts, { email: 'newer@example.com', name: '小林', role: 'editor' }, 'test')
    if (!newer.ok) throw new Error(newer.message)
    expect(await readInvitation(pool, older, now)).toBeNull()
    expect(await revokeInvitation(pool, newer.value.id, now)).toBe(true)
    expect(await acceptInvitation(accounts, newer.value.token, PASSWORD)).toMatchObject({ ok: false, kind: 'gone' })
  })

  it('is kept without its token', async () => {
    const token = await invite('kept@example.com')
    const rows = await pool.query("select i::text as row from invitations i where email = 'kept@example.com'")
    expect(rows.rows[0].row).not.toContain(token)
  })

  it.each([
    [{ email: 'nowhere', name: '小林', role: 'editor' }, 'email'],
    [{ email: 'a@example.com', name: ' ', role: 'editor' }, 'name'],
    [{ email: 'a@example.com', name: '小林', role: 'owner' }, 'role'],
    [{ email: 'once@example.com', name: '小林', role: 'editor' }, 'taken'],
  ])('of %o is refused by its %s', async (person, kind) => {
    expect(await inviteColleague(accounts, person, 'test')).toMatchObject({ ok: false, kind })
  })
})

describe('a lost password', () => {
  it('is set anew by a link, which ends every session of the old one', async () => {
    const colleague = await makeColleague(payload, 'editor', 'lost@example.com')
    const rest = restOf(payload)
    const made = await inviteToResetPassword(accounts, colleague.id, 'test')
    if (!made.ok) throw new Error(made.message)
    expect((await rest('GET', '/api/users/me', { token: colleague.token })).body).toMatchObject({ user: { id: colleague.id } })
    expect(await acceptInvitation(accounts, made.value.token, '另一个更好记的密码 88')).toMatchObject({ ok: true })
    expect((await rest('GET', '/api/users/me', { token: colleague.token })).body).toMatchObject({ user: null })
    expect(await signIn(payload, 'lost@example.com', '另一个更好记的密码 88')).toBeTruthy()
    await expect(signIn(payload, 'lost@example.com', PASSWORD)).rejects.toThrow()
  })

  it('of nobody is refused', async () => {
    const unknown = '01994c00-0000-7000-8000-000000000000'
    expect(await inviteToResetPassword(accounts, unknown, 'test')).toMatchObject({ ok: false, kind: 'unknown' })
  })
})
