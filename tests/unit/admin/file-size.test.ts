import { expect, test } from 'vitest'
import { writeFileSize } from '#admin/file-size.ts'

test.each([
  [1, '1 KB'],
  [98_304, '96 KB'],
  [1_048_000, '1023 KB'],
  [1_048_576, '1.0 MB'],
  [52_428_800, '50.0 MB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(writeFileSize(bytes)).toBe(said)
})
