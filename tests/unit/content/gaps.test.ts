import type { Field } from 'payload'
import { expect, test } from 'vitest'
import { bodyBlocks, bodyField } from '#content/body-editor.ts'
import { bodyGaps } from '#content/body-gaps.ts'
import { documentGaps } from '#content/document-gaps.ts'
import { bodyOf, bodyWithBlock } from '../../builders/content.ts'

test('a block without what it shows is named once, in both languages', () => {
  const body = bodyWithBlock({ blockType: 'picture', media: null })
  body.root.children.push(...bodyWithBlock({ blockType: 'picture' }).root.children)
  body.root.children.push(...bodyWithBlock({ blockType: 'gallery', media: [] }).root.children)
  expect(bodyGaps(body, bodyBlocks)).toEqual([
    { zh: '正文里有图片块没有选图片', en: 'The body has a block “Picture” without “Picture”' },
    { zh: '正文里有图集块没有选图片', en: 'The body has a block “Gallery” without “Pictures”' },
  ])
  expect(bodyGaps(bodyWithBlock({ blockType: 'picture', media: 'm1' }), bodyBlocks)).toEqual([])
})

const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'x', fields: [{ name: 'title', type: 'text', required: true, label: { zh: '标题', en: 'Title' } }, bodyField] },
    ],
  },
  {
    name: 'rows',
    type: 'array',
    label: { zh: '商品', en: 'Products' },
    fields: [
      { name: 'product', type: 'relationship', relationTo: 'products', required: true, label: { zh: '商品', en: 'Product' } },
    ],
  },
  { name: 'clip', type: 'text', required: true, label: { zh: '视频', en: 'Clip' }, admin: { condition: (data) => data.hasClip } },
]

test('a document names the fields that are empty, the rows too, and not those that are hidden', () => {
  const gaps = (document: Record<string, unknown>) => documentGaps(fields, document).map(({ zh }) => zh)
  expect(gaps({ title: '茶', body: bodyOf('有字'), rows: [] })).toEqual([])
  expect(gaps({ title: '', body: bodyOf(''), rows: [{ product: 'p1' }, {}], hasClip: true })).toEqual([
    '标题还没有填写',
    '正文还没有填写',
    '商品第 2 行：商品还没有选择',
    '视频还没有填写',
  ])
  expect(gaps({ title: '茶', body: bodyWithBlock({ blockType: 'picture' }) })).toEqual(['正文里有图片块没有选图片'])
})
