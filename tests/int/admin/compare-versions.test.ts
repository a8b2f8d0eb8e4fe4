import { createLocalReq, type Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { blockLines } from '#admin/writing/block-lines.ts'
import { bodyBlocks } from '#content/body-editor.ts'
import { bodyText } from '#content/writing/body-text.ts'
import { makeArticle, makeColleague, makePicture } from '../../builders/content.ts'
import { block, bodyFrom, paragraph, text } from '../../builders/lexical.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload

beforeAll(async () => {
  ;({ payload } = await testPayload())
})

const linesOf = async (body: unknown, language = 'zh') => {
  const user = await makeColleague(payload, 'editor')
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  // Payload keeps one object for each language and gives it to every request.
  const i18n = { ...req.i18n, language } as typeof req.i18n
  return bodyText(await blockLines(body, bodyBlocks, { ...req, i18n })).split('\n')
}

test('what stands in the blocks of a version is written out, by the names of what they show', async () => {
  const picture = await makePicture(payload, '一杯茶')
  const body = bodyFrom(
    paragraph(text('先看。')),
    block('picture', { id: 'a', media: picture.id, caption: '清明前' }),
    block('offer', { id: 'b', title: '满 199 减 20', endsAt: '2026-12-01T04:00:00Z', product: 'gone' }),
  )
  const [words, ...blocks] = await linesOf(body)
  expect(words).toBe('先看。')
  expect(blocks).toEqual([
    '图片图片：一杯茶图注：清明前',
    expect.stringContaining('优惠名称：满 199 减 20商品：gone截止时间：2026-12-01 12:00'),
  ])
  expect((await linesOf(body, 'en'))[1]).toBe('PicturePicture: 一杯茶Caption: 清明前')
})

test('a text without blocks, an empty one and one that is none stay as they are', async () => {
  const article = await makeArticle(payload, {})
  const req = await createLocalReq({}, payload)
  for (const body of [article.body, null, undefined, 'x']) expect(await blockLines(body, bodyBlocks, req)).toEqual(body)
})

test('when a version was changed, and whether it is public, has its label in both languages', () => {
  const versioned = payload.config.collections.filter(({ versions }) => versions)
  expect(versioned.map(({ slug }) => slug)).toContain('articles')
  const labels = {
    updatedAt: { zh: '更新于', en: 'Updated At' },
    createdAt: { zh: '创建于', en: 'Created At' },
    deletedAt: { zh: '已删除时间', en: 'Deleted At' },
    _status: { zh: '状态', en: 'Status' },
  }
  for (const { fields } of versioned) {
    const own = fields.flatMap((field) => ('name' in field && field.name in labels ? [[field.name, field.label]] : []))
    expect(Object.fromEntries(own)).toEqual(labels)
    expect(fields).toContainEqual(
      expect.objectContaining({
        name: '_status',
        options: [
          { value: 'draft', label: { zh: '草稿', en: 'Draft' } },
          { value: 'published', label: { zh: '已发布', en: 'Published' } },
        ],
      }),
    )
  }
})
