import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Evidence } from '#site/parts/Evidence.tsx'

it('keeps the dot between two facts with the first of them, so that no line begins with it', () => {
  const shown = renderToStaticMarkup(<Evidence before={['3 分钟']} facts={{ reviews: 12, lives: 3 }} locale="zh" />)
  const facts = [...shown.matchAll(/<span>(.*?)<\/span>/g)].map(([, text]) => text)
  expect(facts).toHaveLength(3)
  expect(facts.map((text) => text!.endsWith('\u00a0·'))).toEqual([true, true, false])
  expect(shown.replaceAll(/<span>.*?<\/span>/g, '')).not.toContain('·')
})
