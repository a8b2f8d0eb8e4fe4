import { expect, test } from 'vitest'
import { findPublicAddresses, isPublicAddress } from '#platform/public-address.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fd00::1',
  'fe80::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
])('%s is not of the internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['1.1.1.1', '172.32.0.1', '223.255.255.1', '2400:3200::1', '::ffff:1.1.1.1'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test('a host of this machine has no public address, nor has one that does not exist', async () => {
  expect(await findPublicAddresses('localhost')).toEqual([])
  expect(await findPublicAddresses('127.0.0.1')).toEqual([])
  expect(await findPublicAddresses('no-such-host.invalid')).toEqual([])
})
