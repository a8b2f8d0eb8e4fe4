import { expect, it } from 'vitest'
import { worthwhile } from '#site/parts/worthwhile.ts'

const srcset = [240, 480, 750, 1080, 1600].map((width) => `/p-${width}.webp ${width}w`).join(', ')
const largest = (sizes: string) => /(\d+)w$/.exec(worthwhile(srcset, sizes))?.[1]

it('keeps what is sharp at the largest size on phones of three points a pixel and desks of two', () => {
  expect(largest('96px')).toBe('480')
  expect(largest('(min-width: 1000px) 280px, 45vw')).toBe('750')
  expect(largest('(min-width: 1000px) 480px, 120px')).toBe('1080')
})

it('keeps everything where a picture may fill the screen, or nothing is large enough', () => {
  expect(worthwhile(srcset, '(min-width: 1000px) 680px, 100vw')).toBe(srcset)
  expect(worthwhile(srcset, '900px')).toBe(srcset)
  expect(worthwhile('', '96px')).toBe('')
})
