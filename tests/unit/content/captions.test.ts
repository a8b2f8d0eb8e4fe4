import { expect, test } from 'vitest'
import { refuseCaptions } from '#content/captions.ts'

test.each([
  [null],
  [''],
  ['WEBVTT\n\n00:00.000 --> 00:02.000\n泡一壶茶\n'],
  ['WEBVTT - 中文\r\n\r\n00:00:01.000 --> 00:00:02.000\r\n好'],
])('%j is accepted', (captions) => {
  expect(refuseCaptions(captions)).toBeNull()
})

test.each([
  ['1\n00:00:01,000 --> 00:00:02,000\nSRT'],
  ['WEBVTT'],
  ['WEBVTTX\n\n00:00.000 --> 00:02.000'],
  [42],
  [`WEBVTT\n${'x'.repeat(100_001)}`],
])('%j is refused', (captions) => {
  expect(refuseCaptions(captions)).not.toBeNull()
})
