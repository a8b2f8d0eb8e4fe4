import { expect, it } from 'vitest'
import { contentsOf, headingsOf } from '#site/body/headings.ts'

const heading = (text: string, tag = 'h2') => ({ type: 'heading', tag, children: [{ type: 'text', text }] })
const bodyOf = (...children: unknown[]) => ({ root: { type: 'root', children } })

it('gives every part an anchor made of its words, which outlives parts that come before it', () => {
  const [first, second] = headingsOf(bodyOf(heading('先看质地'), heading('怎么用', 'h3')))
  expect(first).toMatchObject({ id: 's-xian-kan-zhi-di', text: '先看质地', level: 2 })
  expect(second).toMatchObject({ id: 's-zen-me-yong', level: 3 })
  expect(headingsOf(bodyOf(heading('开头'), heading('先看质地')))[1]?.id).toBe(first?.id)
})

it('tells parts with the same words apart, and finds a name for one that has none', () => {
  const ids = headingsOf(bodyOf(heading('用法'), heading('用法'), heading('🍵'), heading('？'))).map(({ id }) => id)
  expect(ids).toEqual(['s-yong-fa', 's-yong-fa-2', 's-part', 's-part-2'])
})

it('passes over what leads nowhere: small headings, empty ones, other text, no text at all', () => {
  expect(headingsOf(bodyOf(heading('小', 'h4'), heading('  '), { type: 'paragraph' }))).toEqual([])
  for (const body of [null, undefined, {}, { root: 7 }, 'text']) expect(headingsOf(body)).toEqual([])
})

it('lists the parts of a long text only', () => {
  const three = headingsOf(bodyOf(heading('一'), heading('二'), heading('三')))
  expect(contentsOf(three)).toEqual([])
  expect(contentsOf([...three, ...three])).toHaveLength(6)
})
