import { expect, test } from 'vitest'
import { isSafeLink, refuseBody } from '#content/body-limits.ts'

const text = (words: string) => ({ type: 'text', version: 1, text: words })
const body = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const link = (fields: object) =>
  body({ type: 'paragraph', version: 1, children: [{ type: 'link', version: 3, fields, children: [text('x')] }] })

test('an ordinary body and an empty one are accepted', () => {
  expect(refuseBody(null)).toBeNull()
  expect(
    refuseBody(body({ type: 'paragraph', version: 1, children: [text('你好')] }, { type: 'block', version: 2, fields: {} })),
  ).toBeNull()
})

test('a body nested deeper than 64 is refused, however deep, without exhausting the stack', () => {
  let deep: object = text('x')
  for (let i = 0; i < 200_000; i++) deep = { children: [deep] }
  expect(refuseBody(body(deep))?.en).toContain('nested')
})

test('a body of more than 500 KB is refused', () => {
  expect(refuseBody(body(text('茶'.repeat(170_000))))?.en).toContain('500 KB')
})

test('nodes that the editor does not offer are refused', () => {
  expect(refuseBody(body({ type: 'upload', version: 3 }))?.zh).toContain('upload')
})

test.each(['https://a.example/x?y=1', 'http://a.example', 'mailto:hi@a.example', '/articles/x', '#top'])(
  '%s may be linked',
  (url) => {
    expect(isSafeLink(url)).toBe(true)
    expect(refuseBody(link({ linkType: 'custom', url }))).toBeNull()
  },
)

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:x',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  'java\nscript:x',
  'ftp://a',
  '',
])('%j may not be linked', (url) => {
  expect(isSafeLink(url)).toBe(false)
  expect(refuseBody(link({ linkType: 'custom', url }))).not.toBeNull()
})

test('links to documents are refused: only addresses are kept', () => {
  expect(refuseBody(link({ linkType: 'internal', doc: { relationTo: 'articles', value: '1' } }))).not.toBeNull()
})
