import { expect, test } from 'vitest'
import { HOUR_MS } from '#platform/days.ts'
import { bodyOf, makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, restOf } from '../../builders/rest.ts'

const { payload, pool } = await testPayload()
const rest = restOf(payload)
const staff = await makeColleagues(payload)
type Name = keyof typeof staff
type Kept = { updatedAt: string; message: string }

async function draft(data: Record<string, unknown> = {}) {
  const made = await makeArticle(payload, { title: '草稿', _status: 'draft', ...data })
  return { id: made.id, updatedAt: made.updatedAt }
}

const save = async (by: Name, id: string, expected: string, values: object) => {
  const body = { collection: 'articles', id, expected, values }
  const { status, body: kept } = await rest('POST', '/api/autosave', { body, token: staff[by].token })
  return { status, ...(kept as Kept) }
}
const versionsOf = async (id: string) =>
  (await payload.findVersions({ collection: 'articles', where: { parent: { equals: id } }, sort: '-updatedAt', limit: 100 })).docs
const titleOf = async (id: string) => (await payload.findByID({ collection: 'articles', id, draft: true })).title

test('a form is kept as a draft; the saves of one sitting are one version beside those that were made by hand', async () => {
  const { id, updatedAt } = await draft()
  let at = updatedAt
  for (const title of ['一', '一二', '一二三']) {
    const kept = await save('editor', id, at, { title, body: bodyOf(title) })
    expect(kept.status, kept.message).toBe(200)
    at = kept.updatedAt
  }
  expect((await versionsOf(id)).map(({ version }) => version.title)).toEqual(['一二三', '草稿'])
  expect(await titleOf(id)).toBe('一二三')

  // What a colleague keeps, and what is kept half an hour later, leaves the version before where it is.
  const other = await save('administrator', id, at, { title: '同事改的' })
  await pool.query('update content_autosaves set begun_at = $1', [new Date(Date.now() - HOUR_MS)])
  await save('administrator', id, other.updatedAt, { title: '一小时后' })
  expect((await versionsOf(id)).map(({ version }) => version.title)).toEqual(['一小时后', '同事改的', '一二三', '草稿'])
})

test('however often it is saved, the versions made by hand stay', async () => {
  const { id, updatedAt } = await draft()
  for (let n = 1; n <= 29; n++) await payload.update({ collection: 'articles', id, draft: true, data: { title: `手存 ${n}` } })
  let at = (await payload.findByID({ collection: 'articles', id, draft: true })).updatedAt
  expect(at > updatedAt).toBe(true)
  for (let n = 1; n <= 10; n++) at = (await save('editor', id, at, { title: `自动 ${n}` })).updatedAt
  const titles = (await versionsOf(id)).map(({ version }) => version.title)
  expect(titles.filter((title) => title.startsWith('自动'))).toEqual(['自动 10'])
  expect(titles.filter((title) => title.startsWith('手存'))).toHaveLength(28)
})

test('nothing that a colleague saved meanwhile is written over, and of two at once one is told', async () => {
  const { id, updatedAt } = await draft()
  await payload.update({ collection: 'articles', id, draft: true, data: { title: '同事存的' } })
  expect(await save('editor', id, updatedAt, { title: '旧窗口' })).toMatchObject({
    status: 409,
    message: expect.stringContaining('同事'),
  })
  expect(await titleOf(id)).toBe('同事存的')

  const { updatedAt: now } = await payload.findByID({ collection: 'articles', id, draft: true })
  const both = await Promise.all([save('editor', id, now, { title: '甲' }), save('administrator', id, now, { title: '乙' })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a published page stays as it is and is not made anew; publishing by hand is announced as ever', async () => {
  const article = await makeArticle(payload, { title: '公开的' })
  await pool.query('delete from outbox')
  const kept = await save('editor', article.id, article.updatedAt, { title: '改了一半', _status: 'published' })
  expect(kept.status, kept.message).toBe(200)
  expect((await payload.findByID({ collection: 'articles', id: article.id })).title).toBe('公开的')
  expect((await pool.query('select from outbox')).rowCount).toBe(0)
  await payload.update({ collection: 'articles', id: article.id, data: { title: '改好了', _status: 'published' } })
  expect((await pool.query(`select from outbox where event = 'content.changed'`)).rowCount).toBe(1)
})

test('who may not write, what cannot be read and what the fields refuse is refused in words; a lock is kept', async () => {
  const { id, updatedAt } = await draft()
  expect((await rest('POST', '/api/autosave', { body: {} })).status).toBe(401)
  expect((await save('analyst', id, updatedAt, { title: '不行' })).status).toBe(403)
  expect((await save('editor', 'x', updatedAt, {})).status).toBe(400)
  expect((await save('editor', staff.editor.id, updatedAt, { title: '没有' })).status).toBe(404)
  const strange = { root: { type: 'root', version: 1, children: [{ type: 'iframe', version: 1 }] } }
  expect(await save('editor', id, updatedAt, { body: strange })).toMatchObject({
    status: 400,
    message: expect.stringContaining('不支持'),
  })
  expect(await titleOf(id)).toBe('草稿')

  await payload.db.create({
    collection: 'payload-locked-documents',
    data: { document: { relationTo: 'articles', value: id }, user: { relationTo: 'users', value: staff.administrator.id } },
  })
  expect((await save('editor', id, updatedAt, { title: '抢' })).status).toBe(423)
  expect((await save('administrator', id, updatedAt, { title: '我的' })).status).toBe(200)
})
