import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectAccount } from '#integrations/wechat/official-account.ts'
import type { Pool } from '#platform/database.ts'
import { makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleague, type Rest, restOf } from '../../builders/rest.ts'
import { SIMULATED } from '../../fakes/wechat/simulator.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let token: string
let article: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  token = (await makeColleague(payload, 'editor', 'pushes@example.com')).token
  article = (await makeArticle(payload, { dek: '先看产地' })).id
  await connectAccount(pool, { ...SIMULATED, name: '', miniAppId: '', miniProductPath: '' }, new Date())
})
afterAll(() => pool.query('delete from wechat_accounts'))

const post = (path: string, body: object) => rest('POST', `/api/wechat-pushes${path}`, { body, token })
const one = () => ({ collection: 'articles', id: article })
const rowsOf = async (id: string) =>
  (
    await pool.query(
      'select p.state, p.notify, a.title, a.digest from wechat_pushes p join wechat_push_articles a on a.push_id = p.id where p.id = $1',
      [id],
    )
  ).rows

it('an editor composes a push, changes it, and starts it once', async () => {
  const { status, body } = await post('', { notify: true, articles: [one()] })
  expect(status).toBe(200)
  const { id } = body as { id: string }
  expect(await rowsOf(id)).toEqual([{ state: 'composing', notify: true, title: '春茶怎么选', digest: '先看产地' }])
  expect((await post('', { id, notify: false, articles: [{ ...one(), title: ' 短\u200b标题 ' }] })).status).toBe(200)
  expect(await rowsOf(id)).toEqual([{ state: 'composing', notify: false, title: '短标题', digest: '先看产地' }])
  const started = await Promise.all([post('/act', { id, act: 'push' }), post('/act', { id, act: 'push' })])
  expect(started.map((answer) => answer.status).sort()).toEqual([200, 409])
  expect((await post('', { id, articles: [one()] })).status, 'it is on its way').toBe(409)
  expect((await post('/forget', { id })).status).toBe(409)
})

it('what is done by hand is ticked off once the draft is there, and not before', async () => {
  const { id } = (await post('', { articles: [one()] })).body as { id: string }
  const tick = (step: string, isDone: boolean) => post('/tick', { id, step, isDone })
  const done = async () => (await pool.query('select hand_steps from wechat_pushes where id = $1', [id])).rows[0].hand_steps
  expect((await tick('original', true)).status).toBe(409)
  await pool.query("update wechat_pushes set state = 'drafted', media_id = 'draft-1' where id = $1", [id])
  for (const step of ['original', 'preview', 'original']) expect((await tick(step, true)).status).toBe(200)
  expect(await done()).toEqual(['preview', 'original'])
  await tick('preview', false)
  expect(await done()).toEqual(['original'])
  expect((await tick('nonsense', true)).status).toBe(400)
})

it('a draft is let out once, taken back, and shown to colleagues who are kept', async () => {
  const { id } = (await post('', { articles: [one()] })).body as { id: string }
  expect((await post('/release', { id })).status, 'no draft yet').toBe(409)
  await pool.query("update wechat_pushes set state = 'drafted', media_id = 'draft-1' where id = $1", [id])
  const pressed = await Promise.all([post('/release', { id }), post('/release', { id })])
  expect(pressed.map((answer) => answer.status).sort()).toEqual([200, 409])
  expect(await rowsOf(id)).toMatchObject([{ state: 'releasing' }])
  expect((await post('/act', { id, act: 'recall' })).status).toBe(200)
  expect(await rowsOf(id)).toMatchObject([{ state: 'drafted' }])
  expect((await post('/preview', { id, target: 'xiaolin_88' })).status, 'nobody is kept').toBe(409)
  const readers = (path: string, body: object) => rest('POST', `/api/wechat-preview-readers${path}`, { body, token })
  expect((await readers('', { target: '小林', name: '小林' })).status).toBe(400)
  expect((await readers('', { target: 'xiaolin_88', name: '小林' })).status).toBe(200)
  expect((await readers('/remove', { target: 'xiaolin_88' })).body).toEqual({ isDone: true })
})

it('what is not known is decided by a colleague with a reason, and by nobody else', async () => {
  const { id } = (await post('', { articles: [one()] })).body as { id: string }
  const resolve = (body: object) => post('/resolve', { id, isPublished: true, reason: '发表记录里有', ...body })
  expect((await resolve({})).status, 'it is known').toBe(409)
  await pool.query("update wechat_pushes set state = 'unsure', media_id = 'draft-1' where id = $1", [id])
  for (const wrong of [{ reason: ' x ' }, { reason: '长'.repeat(201) }, { isPublished: 'yes' }, { id: 'x' }])
    expect((await resolve(wrong)).status, JSON.stringify(wrong)).toBe(400)
  expect((await resolve({})).status).toBe(200)
  const { rows } = await pool.query('select state, resolved_reason from wechat_pushes where id = $1', [id])
  expect(rows).toEqual([{ state: 'published', resolved_reason: '发表记录里有' }])
})

it('what never went out is forgotten', async () => {
  const { id } = (await post('', { articles: [one()] })).body as { id: string }
  expect((await post('/forget', { id })).status).toBe(200)
  expect(await rowsOf(id)).toEqual([])
})

it('refuses what is no push', async () => {
  for (const body of [
    {},
    { articles: [] },
    { articles: 'x' },
    { articles: [{ collection: 'users', id: article }] },
    { articles: [{ collection: 'articles', id: 'x' }] },
    { articles: [one(), one()] },
    { articles: Array.from({ length: 9 }, one) },
    { id: 'x', articles: [one()] },
  ])
    expect((await post('', body)).status, JSON.stringify(body)).toBe(400)
  expect((await post('/act', { id: article, act: 'push' })).status, 'no such push').toBe(409)
  expect((await post('/act', { id: article, act: 'toString' })).status).toBe(400)
})
