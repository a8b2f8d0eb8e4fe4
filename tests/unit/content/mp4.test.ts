import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMp4 } from '#content/mp4.ts'
import { box, makeMp4, mediaHeader, movie, track } from '../../builders/mp4.ts'

test('the duration is read from the movie header, in ms', () => {
  expect(readMp4(makeMp4({ timescale: 600, duration: 1500 }))).toMatchObject({
    ok: true,
    value: { durationMs: 2500, hasVideo: true },
  })
})

test('64-bit headers are read as well', () => {
  expect(readMp4(makeMp4({ timescale: 1000, duration: 4321, isLong: true }))).toMatchObject({
    ok: true,
    value: { durationMs: 4321 },
  })
})

test('how pictures and sound are coded is read from the descriptions of their samples', () => {
  const header = mediaHeader(1000, 3000)
  const tracks = [track('vide', header, ['avc1']), track('soun', header, ['mp4a', 'apac'])]
  expect(readMp4(makeMp4({ timescale: 600, duration: 1500, tracks }))).toMatchObject({
    value: { codecs: { picture: ['avc1'], sound: ['mp4a', 'apac'] } },
  })
})

test('without a duration in the movie header the longest track counts', () => {
  const file = makeMp4({
    timescale: 600,
    duration: 0,
    tracks: [track('soun', mediaHeader(44100, 88200)), track('vide', mediaHeader(1000, 3000))],
  })
  expect(readMp4(file)).toMatchObject({ ok: true, value: { durationMs: 3000 } })
})

test.each([
  ['a JPEG that is called mp4', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'not-mp4'],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-mp4'],
  ['nothing', Buffer.alloc(0), 'not-mp4'],
  ['a file cut short', makeMp4({ timescale: 600, duration: 600 }).subarray(0, 60), 'broken'],
  [
    'a film without media data',
    Buffer.concat([box('ftyp', Buffer.from('isom0000')), movie({ timescale: 1, duration: 1 })]),
    'broken',
  ],
  ['sound alone', makeMp4({ timescale: 600, duration: 600, tracks: [track('soun', mediaHeader(600, 600))] }), 'no-video'],
  ['no duration', makeMp4({ timescale: 600, duration: 0, tracks: [track('vide', mediaHeader(600, 0))] }), 'no-duration'],
  [
    'an unknown duration',
    makeMp4({ timescale: 600, duration: 0xffffffff, tracks: [track('vide', mediaHeader(0, 9))] }),
    'no-duration',
  ],
])('%s is refused', (_, bytes, kind) => {
  expect(readMp4(bytes)).toMatchObject({ ok: false, kind })
})

test('no bytes make the reader throw', () => {
  const good = makeMp4({ timescale: 600, duration: 1500 })
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 16 }), (at, noise) => {
      const spoiled = Buffer.from(good)
      spoiled.set(noise.subarray(0, spoiled.length - at), at)
      expect(() => readMp4(spoiled)).not.toThrow()
      expect(() => readMp4(spoiled.subarray(0, at))).not.toThrow()
    }),
    { numRuns: 500 },
  )
})
