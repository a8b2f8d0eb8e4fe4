import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Evidence } from '#site/parts/Evidence.tsx'

it('tells each fact apart, with a space between two for those who hear or copy them; the dots are drawn', () => {
  const shown = renderToStaticMarkup(<Evidence before={['3 分钟', false, null]} facts={{ reviews: 12, lives: 0 }} locale="zh" />)
  const facts = [...shown.matchAll(/<span>(.*?)<\/span>/g)].map(([, text]) => text)
  expect(facts).toEqual(['3 分钟 ', '12 条买家评价 '])
  expect(shown).not.toContain('·')
})

it('is nothing where nothing is stored', () => {
  expect(renderToStaticMarkup(<Evidence facts={{ reviews: 0, lives: 0 }} locale="zh" />)).toBe('')
})
