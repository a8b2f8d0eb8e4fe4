import { afterAll, beforeAll, expect, it } from 'vitest'
import { seal, unseal } from '#platform/sealed.ts'

const before = process.env.PAYLOAD_SECRET
beforeAll(() => {
  process.env.PAYLOAD_SECRET = 's'.repeat(43)
})
afterAll(() => {
  if (before === undefined) delete process.env.PAYLOAD_SECRET
  else process.env.PAYLOAD_SECRET = before
})

it('a sealed secret is read by the same hub for the same purpose and by nobody else', () => {
  const sealed = seal('密钥 42', 'wechat')
  expect(unseal(sealed, 'wechat')).toBe('密钥 42')
  expect(sealed.includes(Buffer.from('42'))).toBe(false)
  expect(seal('密钥 42', 'wechat').equals(sealed)).toBe(false)
  expect(unseal(sealed, 'wecom')).toBeNull()
  expect(unseal(Buffer.from(sealed).fill(0, 30, 31), 'wechat')).toBeNull()
  expect(unseal(sealed.subarray(0, 20), 'wechat')).toBeNull()
  process.env.PAYLOAD_SECRET = 't'.repeat(43)
  expect(unseal(sealed, 'wechat')).toBeNull()
  process.env.PAYLOAD_SECRET = 's'.repeat(43)
})

it('nothing is sealed without the secret', () => {
  delete process.env.PAYLOAD_SECRET
  expect(() => seal('x', 'wechat')).toThrow('PAYLOAD_SECRET')
  process.env.PAYLOAD_SECRET = 's'.repeat(43)
})
