import { expect, it } from 'vitest'
import { sealIcon } from '#site/parts/seal-icon.ts'

const drawn = (name: string) =>
  decodeURIComponent(sealIcon(name, { brand: '#b93a26', onBrand: '#ffffff' }).replace('data:image/svg+xml,', ''))

it('draws the first character of the name in the colour of the brand, and markup as text', () => {
  expect(drawn('茗汀')).toMatch(/fill="#b93a26".*fill="#ffffff">茗<\/text>/)
  expect(drawn(' 𠮷祥')).toContain('>𠮷</text>')
  expect(drawn('<b>')).toContain('>&lt;</text>')
})
