import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { deriveSessionKey, isStaffSession } from '#server/front/staff-session.ts'

const key = deriveSessionKey('a secret of thirty-two characters')
const now = new Date('2026-11-22T12:00:00Z')
const inAnHour = now.getTime() / 1000 + 3_600

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function makeToken(claims: Record<string, unknown>, { alg = 'HS256', signedWith = key } = {}): string {
  const content = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`
  return `${content}.${createHmac('sha256', signedWith).update(content).digest('base64url')}`
}

const isStaff = (token: string) => isStaffSession(`theme=dark; payload-token=${token}`, key, now)

test('the key is the one Payload derives: 32 hex digits of SHA-256', () => {
  expect(deriveSessionKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223')
})

test('a living session of a colleague counts', () => {
  expect(isStaff(makeToken({ id: '1', collection: 'users', exp: inAnHour }))).toBe(true)
})

test.each([
  ['run out', makeToken({ collection: 'users', exp: now.getTime() / 1000 })],
  ['without an end', makeToken({ collection: 'users' })],
  ['of another collection', makeToken({ collection: 'members', exp: inAnHour })],
  ['signed by another', makeToken({ collection: 'users', exp: inAnHour }, { signedWith: 'other' })],
  ['of another algorithm', makeToken({ collection: 'users', exp: inAnHour }, { alg: 'none' })],
  ['unsigned', makeToken({ collection: 'users', exp: inAnHour }).replace(/[^.]+$/, '')],
  ['no token', 'x.y.z'],
])('a session that is %s does not', (_, token) => {
  expect(isStaff(token)).toBe(false)
})

test('no cookie is no session', () => {
  expect(isStaffSession(undefined, key, now)).toBe(false)
})
