import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { findOwnReview } from '#reviews/author/own-review.ts'
import { takeOwnForm } from '#reviews/author/own-review-form.ts'
import { readItem } from '#reviews/desk/desk-item.ts'
import { selectQuestions } from '#reviews/product-questions.sql.ts'
import { answerField } from '#reviews/product-questions.ts'
import { listQuestions, listReviewIds } from '#reviews/public/list.ts'
import { takeOrderForm } from '#reviews/submission/order-reviews.ts'
import { makeRequestLink } from '#reviews/submission/request-link.ts'
import { takeReviewForm } from '#reviews/submission/submission-form.ts'
import { findReview } from '#site/reading/reviews.ts'
import { listChoices } from '#site/review-form/choices.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, moderatorIds } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let product: string

const questions = [
  { label: '口味', options: ['清淡', ' 浓 ', '浓'] },
  { label: '喝了多久', options: ['第一次', '一个月以上'] },
  { label: '口味', options: ['甲', '乙'] },
]

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  product = (await makeProduct(payload)).id
  await makeModerators(pool)
  await payload.update({ collection: 'products', id: product, data: { reviewQuestions: questions } as never })
})
beforeEach(() => pool.query('delete from rate_limits'))

const post = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return new Request('http://localhost/reviews/new', { method: 'POST', body })
}
const good = { product: 'spring-tea', rating: '5', text: '香气很好，回甘明显。', nickname: '小桃', consent: '1' }

async function write(answers: Record<string, string>) {
  const named = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [answerField(key), answer]))
  return takeReviewForm(post({ ...good, ...named }), { pool })
}

describe('the questions of a product', () => {
  it('stand in the form with their options', async () => {
    const [choice] = await listChoices({ payload, locale: 'zh' })
    expect(choice?.questions.map(({ options }) => options.length)).toEqual([2, 2, 2])
  })

  it('have keys of their first wording, which stay when they are asked in other words', async () => {
    expect(await selectQuestions(pool, product)).toEqual([
      { key: '口味', label: '口味', options: ['清淡', '浓'] },
      { key: '喝了多久', label: '喝了多久', options: ['第一次', '一个月以上'] },
      { key: '口味2', label: '口味', options: ['甲', '乙'] },
    ])
    const { reviewQuestions } = await payload.findByID({ collection: 'products', id: product })
    const [first, second] = reviewQuestions!
    const changed = [second!, { ...first!, label: '口味如何' }]
    await payload.update({ collection: 'products', id: product, data: { reviewQuestions: changed } })
    expect((await selectQuestions(pool, product)).map(({ key, label }) => [key, label])).toEqual([
      ['喝了多久', '喝了多久'],
      ['口味', '口味如何'],
    ])
  })

  it('are at most five, of two to eight options', async () => {
    const save = (reviewQuestions: unknown) =>
      payload.update({ collection: 'products', id: product, data: { reviewQuestions } as never })
    await expect(save([{ label: '一个选项', options: ['只有', '只有'] }])).rejects.toThrow()
    await expect(save([{ label: '太多', options: [...'一二三四五六七八九'] }])).rejects.toThrow()
    await expect(save([...'一二三四五六'].map((label) => ({ label, options: ['是', '否'] })))).rejects.toThrow()
  })

  it('need no answer; an answer that is no option is refused and what was typed comes back', async () => {
    expect(await write({})).toMatchObject({ ok: true })
    expect(await write({ 喝了多久: '' })).toMatchObject({ ok: true })
    const field = answerField('喝了多久')
    expect(await write({ 喝了多久: '<b>' })).toMatchObject({
      ok: false,
      errors: { [field]: { zh: expect.stringContaining('喝了多久') } },
      typed: { [field]: '<b>' },
    })
  })

  it('are answered once for all: kept in the revision, shown under their wording, filtered by, edited by the author', async () => {
    const answer = await write({ 喝了多久: '第一次', 口味: '浓', 产地: '杭州' })
    if (!answer.ok) throw new Error(answer.message.en)
    await decide(pool, { id: answer.id, action: 'approve' })
    expect(await listReviewIds(pool, { product, answer: { question: '口味', value: '浓' }, limit: 9 })).toEqual([answer.id])
    const card = await findReview({ payload, locale: 'zh' }, answer.id)
    expect(card?.answers).toEqual([
      ['喝了多久', '第一次'],
      ['口味如何', '浓'],
    ])
    const desk = await readItem(pool, answer.id, { id: moderatorIds[0], role: 'moderator' })
    expect(desk?.answers).toEqual(card?.answers)

    const edit = { do: 'edit', rating: '4', text: '改一下。', [answerField('口味')]: '清淡' }
    expect(await takeOwnForm(post(edit), answer.status, { pool, now: new Date() })).toEqual({ ok: true })
    expect((await findOwnReview(pool, answer.status))?.content.answers).toEqual({ 口味: '清淡' })
    const wrong = { ...edit, [answerField('口味')]: '没有' }
    expect(await takeOwnForm(post(wrong), answer.status, { pool, now: new Date() })).toMatchObject({
      ok: false,
      errors: { [answerField('口味')]: {} },
    })
  })

  it('tell readers what to filter by, in the order of the product', async () => {
    for (const [time, taste] of [
      ['第一次', '清淡'],
      ['一个月以上', '浓'],
    ]) {
      const answer = await write({ 喝了多久: time!, 口味: taste! })
      if (!answer.ok) throw new Error(answer.message.en)
      await decide(pool, { id: answer.id, action: 'approve' })
      await pool.query('delete from rate_limits')
    }
    expect((await listQuestions(pool, product)).map(({ question, label }) => [question, label])).toEqual([
      ['喝了多久', '喝了多久'],
      ['口味', '口味如何'],
    ])
  })

  it('are asked for each of the goods of an order', async () => {
    const order = await putOrder(pool, { skus: ['spring-tea-50', 'spring-tea-100'] })
    const { token } = makeRequestLink(order, new Date())
    const of = (line: number, answer: string) => ({
      [`rating.${line}`]: '5',
      [`text.${line}`]: `第 ${line} 件`,
      [`${answerField('口味')}.${line}`]: answer,
    })
    const shared = { nickname: '小桃', consent: '1' }
    const refused = await takeOrderForm(post({ ...shared, ...of(0, '浓'), ...of(1, '没有') }), token, { pool })
    const field = `${answerField('口味')}.1`
    expect(refused).toMatchObject({ ok: false, errors: { [field]: {} }, typed: { [field]: '没有' } })
    const taken = await takeOrderForm(post({ ...shared, ...of(0, '浓'), ...of(1, '清淡') }), token, { pool })
    if (!taken.ok) throw new Error(taken.message.en)
    const kept = await pool.query("select answers->>'口味' as taste from reviews where order_key = $1 order by text", [order])
    expect(kept.rows).toEqual([{ taste: '浓' }, { taste: '清淡' }])
  })
})
