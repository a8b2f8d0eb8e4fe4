import { expect, test } from 'vitest'
import { findArticle } from '#site/reading/articles.ts'
import { makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

test('a text tells what was corrected in it, but not what is only a draft of a correction', async () => {
  const { payload } = await testPayload()
  const first = { at: '2026-11-20T00:00:00.000Z', text: '锅温应为 200 度。' }
  const { id } = await makeArticle(payload, { slug: 'tea', corrections: [first] })
  const draft = { corrections: [first, { at: '2026-11-21T00:00:00.000Z', text: '还没想好' }] }
  await payload.update({ collection: 'articles', id, draft: true, data: draft })
  const page = await findArticle({ payload, locale: 'zh' }, { slug: { equals: 'tea' } })
  expect(page?.corrections).toEqual([first])
})

test('a correction says when and what, or the text is not published', async () => {
  const { payload } = await testPayload()
  await expect(makeArticle(payload, { corrections: [{ at: '2026-11-20T00:00:00.000Z' }] })).rejects.toThrow('更正')
})
