import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeSitemap } from '#site/feeds/sitemap.ts'
import { findHelp, listHelp, searchHelp } from '#site/reading/help.ts'
import { findNearest, findWhereabouts } from '#site/reading/missing.ts'
import { makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
const reader = () => ({ payload, locale: 'zh' as const })
const write = (data: Record<string, unknown>) =>
  payload.create({
    collection: 'help-entries',
    data: { answer: '按商品页写明的日期。', group: 'delivery', _status: 'published', ...data } as never,
  })

beforeAll(async () => {
  ;({ payload } = await testPayload())
  const product = (await makeProduct(payload, { name: '白茶' })).id
  await write({ question: '多久能发货？', order: 2, products: [product] })
  await write({ question: '能改地址吗？', order: 1 })
  await write({ question: '可以退货吗？', group: 'after-sales', answer: '七天内可以，100% 退款。' })
  await write({ question: '还没写完的退货说明', group: 'after-sales', _status: 'draft' })
})

describe('help', () => {
  it('stands by groups, each in the order of its editors, without drafts', async () => {
    expect((await listHelp(reader())).map(({ group, entries }) => [group, entries.map(({ question }) => question)])).toEqual([
      ['delivery', ['能改地址吗？', '多久能发货？']],
      ['after-sales', ['可以退货吗？']],
    ])
  })

  it('has a page of each question, made of its words, with its products and its neighbours', async () => {
    const page = await findHelp(reader(), 'duo-jiu-neng-fa-huo')
    expect(page).toMatchObject({ question: '多久能发货？', path: '/help/duo-jiu-neng-fa-huo' })
    expect(page?.products.map(({ name }) => name)).toEqual(['白茶'])
    expect(page?.others.map(({ question }) => question)).toEqual(['能改地址吗？'])
  })

  it('shows the public no draft by its address', async () => {
    const { docs } = await payload.find({ collection: 'help-entries', where: { _status: { equals: 'draft' } }, draft: true })
    expect(docs).toHaveLength(1)
    expect(await findHelp(reader(), docs[0]!.slug!)).toBeNull()
  })

  it('is searched by every word in any width and case, the question before the answer', async () => {
    const found = async (asked: string) => (await searchHelp(reader(), asked)).map(({ question }) => question)
    expect(await found('退')).toEqual(['可以退货吗？'])
    expect(await found('日期 地址')).toEqual(['能改地址吗？'])
    expect(await found('１００％')).toEqual(['可以退货吗？'])
    expect(await found('火星')).toEqual([])
    expect(await found('  ')).toEqual([])
  })

  it('is in the sitemap, is offered to who mistypes, and leads on when its address changes', async () => {
    expect(await makeSitemap(payload)).toContain('/help/duo-jiu-neng-fa-huo<')
    expect((await findNearest(reader(), '/help/duojiu-fahuo'))[0]).toMatchObject({ title: '多久能发货？' })
    const { docs } = await payload.find({ collection: 'help-entries', where: { slug: { equals: 'neng-gai-di-zhi-ma' } } })
    await payload.update({ collection: 'help-entries', id: docs[0]!.id, data: { slug: 'change-address' } })
    expect(await findWhereabouts(reader(), '/help/neng-gai-di-zhi-ma')).toEqual({ kind: 'moved', to: '/help/change-address' })
    await payload.delete({ collection: 'help-entries', id: docs[0]!.id })
    expect(await findWhereabouts(reader(), '/help/change-address')).toEqual({ kind: 'gone' })
  })
})

it('an entry from before there were groups is an entry of the last', async () => {
  const { group } = await payload.create({
    collection: 'help-entries',
    data: { question: '茶叶怎么保存？', answer: '避光。', _status: 'draft' } as never,
    draft: true,
  })
  expect(group).toBe('other')
})
