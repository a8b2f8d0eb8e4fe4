import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { find } from '#search/find.ts'
import { followSearchedChange } from '#search/follow-change.ts'
import { indexWanting } from '#search/keep-indexing.ts'
import { suggest } from '#search/suggest.ts'
import { makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
let pool: Pool

const write = (data: Record<string, unknown>) =>
  payload.create({
    collection: 'help-entries',
    data: { answer: '签收后七天内可以。', group: 'after-sales', _status: 'published', ...data } as never,
  })
const pathsOf = async (raw: string) => ((await find(pool, { raw, type: 'help-entries' }))?.hits ?? []).map(({ path }) => path)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
})

describe('help in the search of the site', () => {
  it('fills an index that was made before it had help, and is found by question, answer, sound and product', async () => {
    const tea = await makeProduct(payload, { name: '桂花乌龙' })
    await indexWanting({ payload, pool })
    await write({ question: '买错了怎么退货？', products: [tea.id] })
    await write({ question: '还没写完的退货说明', _status: 'draft' })
    await pool.query(`delete from search_entries where collection = 'help-entries'`)
    expect(await indexWanting({ payload, pool })).toBe(1)
    for (const asked of ['退货', '七天内', 'tuihuo', '桂花乌龙'])
      expect(await pathsOf(asked), asked).toEqual(['/help/mai-cuo-le-zen-me-tui-huo'])
    expect(await indexWanting({ payload, pool })).toBe(0)
  })

  it('is a kind of its own in the filters and is offered while somebody types', async () => {
    const found = await find(pool, { raw: '退货' })
    expect(found?.counts).toMatchObject([{ kind: { slug: 'help-entries', label: { zh: '帮助', en: 'Help' } }, count: 1 }])
    expect(await suggest(pool, '买错')).toEqual([
      { title: '买错了怎么退货？', path: '/help/mai-cuo-le-zen-me-tui-huo', label: { zh: '帮助', en: 'Help' } },
    ])
  })

  it('follows what its editors write, and is gone in the moment in which it is taken back or binned', async () => {
    const { id } = await write({ question: '发票怎么开？', answer: '下单时填写。' })
    await followSearchedChange({ payload, pool }, { collection: 'help-entries', id })
    expect(await pathsOf('发票')).toHaveLength(1)
    await payload.update({ collection: 'help-entries', id, data: { answer: '联系客服补开。', _status: 'published' } })
    await followSearchedChange({ payload, pool }, { collection: 'help-entries', id })
    expect(await pathsOf('补开')).toHaveLength(1)
    expect(await pathsOf('下单时')).toEqual([])

    await payload.update({ collection: 'help-entries', id, data: { _status: 'draft' } })
    expect(await pathsOf('发票')).toEqual([])
    expect(await suggest(pool, '发票')).toEqual([])
    await payload.update({ collection: 'help-entries', id, data: { _status: 'published' } })
    expect(await pathsOf('发票')).toHaveLength(1)
    await payload.update({ collection: 'help-entries', id, data: { deletedAt: new Date().toISOString() } })
    expect(await pathsOf('发票')).toEqual([])
    await indexWanting({ payload, pool })
    const { rows } = await pool.query('select 1 from search_entries where document = $1', [id])
    expect(rows).toEqual([])
  })
})
