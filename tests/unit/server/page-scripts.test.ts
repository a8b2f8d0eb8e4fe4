import type { IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { beacon } from '#generated/beacon.ts'
import { askPageScript } from '#server/front/page-scripts.ts'
import { beaconScript } from '#site/page-scripts.ts'

const ask = (path: string, { method = 'GET', encoding = '' } = {}) =>
  askPageScript({ method, headers: { 'accept-encoding': encoding } } as unknown as IncomingMessage, new URL(path, 'http://hub'))

it('gives the script to each browser in the form it can read', async () => {
  const plain = await ask(beaconScript.src)
  expect(String(plain?.body)).toBe(beacon)
  expect(plain?.headers).not.toHaveProperty('content-encoding')
  const gzip = await ask(beaconScript.src, { encoding: 'gzip, deflate' })
  expect(gunzipSync(gzip?.body as Buffer).toString()).toBe(beacon)
  const brotli = await ask(beaconScript.src, { encoding: 'gzip, deflate, br' })
  expect(brotliDecompressSync(brotli?.body as Buffer).toString()).toBe(beacon)
  expect(brotli?.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-encoding': 'br' })
})

it('is kept for ever under its own mark only, so that a page of an earlier release is counted too', async () => {
  expect((await ask(beaconScript.src))?.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' })
  const earlier = await ask('/hub.js?v=earlier')
  expect(earlier).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } })
  expect(String(earlier?.body)).toBe(beacon)
})

it('leaves other addresses and methods alone', () => {
  expect(ask('/hub.jsx')).toBeUndefined()
  expect(ask('/hub.js', { method: 'POST' })).toBeUndefined()
})
