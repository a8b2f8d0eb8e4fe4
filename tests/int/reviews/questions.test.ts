import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { erasePerson } from '#measurement/members/erase.ts'
import { exportPerson } from '#measurement/members/export.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { actOnEntry } from '#reviews/questions/act-on-entry.ts'
import { answerForBrand } from '#reviews/questions/answer-question.ts'
import { askQuestion } from '#reviews/questions/ask-question.ts'
import { readQuestionQueue } from '#reviews/questions/desk.ts'
import { forgetAsker, readAskedAndAnswered } from '#reviews/questions/forget-asker.ts'
import { mayAnswer } from '#reviews/questions/may-answer.ts'
import { readMemberQuestions, readOrderQuestions } from '#reviews/questions/member-questions.ts'
import { entryTokenOf, findOwnEntry, withdrawEntry } from '#reviews/questions/own-entry.ts'
import { findAwayQuestion, findQuestion, listProductQuestions } from '#reviews/questions/public-questions.ts'
import { castAnswerVote } from '#reviews/readers/votes.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { answered, asked, decided, personOf, shownAnswer, shownQuestion, versionOf } from '../../builders/questions.ts'
import { makeModerators, moderatorIds } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'
import { tablesWith } from '../../builders/tables-with.ts'

let payload: Payload
let pool: Pool
let product: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeModerators(pool)
  product = (await makeProduct(payload)).id
})
beforeEach(async () => {
  await pool.query('delete from rate_limits')
  await pool.query('delete from product_questions')
})

const buyer = async (name: string, more: { counted?: boolean; paidAt?: Date } = {}) => {
  const member = personOf(name)
  return { member, order: await putOrder(pool, { member, skus: ['spring-tea-50'], ...more }) }
}
const listed = () => listProductQuestions(pool, { product, limit: 20, offset: 0, each: 10 })
const ask = (more: Partial<Parameters<typeof askQuestion>[1]> = {}) =>
  askQuestion(pool, {
    product,
    input: { text: '可以天天喝吗？' },
    person: personOf('a'),
    address: '192.0.2.1',
    at: new Date('2026-06-01T08:00:00Z'),
    ...more,
  })

describe('a question', () => {
  it('is read by somebody before anybody else sees it', async () => {
    const id = await asked(pool, { product })
    expect((await listed()).questions).toEqual([])
    await decided(pool, { kind: 'question', id, action: 'approve' })
    expect((await listed()).questions).toMatchObject([{ id, text: '敏感肌可以用吗？', anonymous: true, answers: 0 }])
    const told = await pool.query(`select data from outbox where event = 'content.changed' and data->>'id' = $1`, [product])
    expect(told.rowCount).toBeGreaterThan(0)
  })

  it('is refused without a product, and of another length', async () => {
    expect(await ask({ product: '01994c00-0000-7000-8000-000000000000' })).toMatchObject({ kind: 'product' })
    for (const text of ['？', '问', ' 一 二 ', 'x'.repeat(201)])
      expect(await ask({ input: { text } })).toMatchObject({ kind: 'text' })
    expect(await ask({ input: { text: '可以天天喝吗？', nickname: 'x'.repeat(21) } })).toMatchObject({ kind: 'nickname' })
    expect((await readQuestionQueue(pool, { state: 'pending', page: 1 })).items).toEqual([])
  })

  it('is taken five times a day from one person, whatever address he comes from', async () => {
    const said = []
    for (let n = 0; n < 6; n++) said.push(await ask({ input: { text: `第 ${n} 个问题？` }, address: `192.0.2.${n}` }))
    expect(said.map((one) => (one.ok ? 'taken' : one.kind))).toEqual([...Array(5).fill('taken'), 'limited'])
    const tomorrow = new Date('2026-06-02T08:00:01Z')
    expect(await ask({ input: { text: '第二天的问题？' }, at: tomorrow })).toMatchObject({ ok: true })
  })

  it('of somebody who is not counted shares the five of the address', async () => {
    const said = []
    for (let n = 0; n < 6; n++) said.push(await ask({ input: { text: `第 ${n} 个问题？` }, person: null }))
    expect(said.filter(({ ok }) => ok)).toHaveLength(5)
  })

  it('sent twice at once is one', async () => {
    const both = await Promise.all([ask(), ask()])
    expect(new Set(both.map((one) => one.ok && one.value.id)).size).toBe(1)
    const { rows } = await pool.query(
      "select count(*)::int as lines from question_decisions where entry_id = $1 and action = 'ask'",
      [both[0].ok && both[0].value.id],
    )
    expect(rows).toEqual([{ lines: 1 }])
  })

  it('brings what the machine found to who reads it', async () => {
    await ask({ input: { text: '能加我微信群吗，电话 13812345678' } })
    const { items, pending } = await readQuestionQueue(pool, { state: 'pending', page: 1 })
    expect(pending).toBe(1)
    expect(items[0]!.findings.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['personal-data', 'contact-or-advertising']),
    )
  })

  it('is withdrawn by who has its link, for good, and leaves its place', async () => {
    const id = await shownQuestion(pool, { product })
    const token = entryTokenOf('question', id)
    expect(await findOwnEntry(pool, token)).toMatchObject({ state: 'published', kind: 'question' })
    for (const wrong of ['', 'q', token.slice(0, -1), entryTokenOf('answer', id), `${token}x`])
      expect(await withdrawEntry(pool, wrong, new Date())).toMatchObject({ ok: false, kind: 'unknown' })
    expect(await withdrawEntry(pool, token, new Date())).toMatchObject({ ok: true })
    expect(await findQuestion(pool, id)).toBeUndefined()
    expect(await findAwayQuestion(pool, id)).toMatchObject({ state: 'withdrawn', code: null })
    expect(await withdrawEntry(pool, token, new Date())).toMatchObject({ kind: 'not-now' })
    await expect(decided(pool, { kind: 'question', id, action: 'approve' })).rejects.toThrow('not-now')
  })

  it('that was never shown leaves no place', async () => {
    const id = await asked(pool, { product })
    await decided(pool, { kind: 'question', id, action: 'reject', code: 'ad-other' })
    expect(await findAwayQuestion(pool, id)).toBeUndefined()
  })
})

describe('a decision', () => {
  it('needs a role, the version that was seen, and a reason where it refuses', async () => {
    const id = await asked(pool, { product })
    const act = { kind: 'question', id, version: 1 } as const
    const staff = { kind: 'staff', id: moderatorIds[0] } as const
    const now = new Date()
    for (const role of ['editor', 'brand-manager', 'analyst'] as const)
      expect(await actOnEntry(pool, { ...act, action: 'approve', actor: { ...staff, role } }, now)).toMatchObject({
        kind: 'forbidden',
      })
    expect(await actOnEntry(pool, { ...act, action: 'approve', actor: { kind: 'author' } }, now)).toMatchObject({
      kind: 'forbidden',
    })
    const actor = { ...staff, role: 'moderator' } as const
    expect(await actOnEntry(pool, { ...act, action: 'withdraw', actor }, now)).toMatchObject({ kind: 'forbidden' })
    expect(await actOnEntry(pool, { ...act, action: 'reject', actor }, now)).toMatchObject({ kind: 'code' })
    expect(await actOnEntry(pool, { ...act, action: 'reject', code: 'dislike', actor }, now)).toMatchObject({ kind: 'code' })
    expect(await actOnEntry(pool, { ...act, action: 'approve', code: 'insult', actor }, now)).toMatchObject({ kind: 'code' })
    expect(await actOnEntry(pool, { ...act, version: undefined, action: 'approve', actor }, now)).toMatchObject({
      kind: 'conflict',
    })
    const both = await Promise.all([
      actOnEntry(pool, { ...act, action: 'approve', actor }, now),
      actOnEntry(pool, { ...act, action: 'reject', code: 'insult', actor }, now),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict' })
  })

  it('stays on record with who, when and why, and the record refuses to be changed', async () => {
    const id = await shownQuestion(pool, { product })
    await decided(pool, { kind: 'question', id, action: 'hide', code: 'insult' })
    const { rows } = await pool.query(
      'select action, from_state, to_state, code, actor_id, actor_role from question_decisions where entry_id = $1 order by seq',
      [id],
    )
    const by = { actor_id: moderatorIds[0], actor_role: 'moderator' }
    expect(rows).toEqual([
      { action: 'ask', from_state: null, to_state: 'pending', code: null, actor_id: null, actor_role: null },
      { action: 'approve', from_state: 'pending', to_state: 'published', code: null, ...by },
      { action: 'hide', from_state: 'published', to_state: 'hidden', code: 'insult', ...by },
    ])
    await expect(pool.query("update question_decisions set code = 'pii-own' where entry_id = $1", [id])).rejects.toThrow(
      'evidence',
    )
    await expect(pool.query('delete from question_decisions where entry_id = $1', [id])).rejects.toThrow('evidence')
    expect(await findAwayQuestion(pool, id)).toMatchObject({ state: 'hidden', code: 'insult' })
  })
})

describe('an answer', () => {
  it('comes from who bought the product, as stored orders say, with the badge and the month', async () => {
    const question = await shownQuestion(pool, { product })
    expect(await answered(pool, { question, buyer: { member: personOf('never bought') } })).toMatchObject({ kind: 'not-bought' })
    const unpaid = await buyer('did not pay', { counted: false })
    expect(await answered(pool, { question, buyer: unpaid })).toMatchObject({ kind: 'not-bought' })
    const paidAt = new Date('2026-03-05T04:00:00Z')
    const { member } = await buyer('bought', { paidAt })
    const id = await shownAnswer(pool, { question, buyer: { member } })
    expect((await findQuestion(pool, question))!.shown).toMatchObject([
      { id, grade: 'member', boughtAt: paidAt, givenBy: 'buyer' },
    ])
    const { order } = await buyer('by link')
    await shownAnswer(pool, { question, buyer: { order } })
    expect((await findQuestion(pool, question))!.shown.map(({ grade }) => grade).sort()).toEqual(['member', 'order-link'])
  })

  it('is given once a person and once an order, however fast, and again after it was taken back', async () => {
    const question = await shownQuestion(pool, { product })
    const who = await buyer('twice')
    const said = await Promise.all([
      answered(pool, { question, buyer: { member: who.member } }),
      answered(pool, { question, buyer: { order: who.order } }),
    ])
    const taken = said.find(({ ok }) => ok)!
    expect(said.filter(({ ok }) => ok)).toHaveLength(1)
    expect(said.find(({ ok }) => !ok)).toMatchObject({ kind: 'answered' })
    expect(await mayAnswer(pool, question, { member: who.member })).toBe('answered')
    await withdrawEntry(pool, taken.ok ? taken.value.token : '', new Date())
    expect(await mayAnswer(pool, question, who)).toBe('yes')
    expect(await answered(pool, { question, buyer: who })).toMatchObject({ ok: true })
  })

  it('is not taken from who asked, nor to a question that is not shown', async () => {
    const asker = await buyer('asker')
    const question = await shownQuestion(pool, { product, by: 'asker' })
    expect(await mayAnswer(pool, question, asker)).toBe('own')
    expect(await answered(pool, { question, buyer: asker })).toMatchObject({ kind: 'own' })
    await decided(pool, { kind: 'question', id: question, action: 'hide', code: 'not-product' })
    expect(await answered(pool, { question, buyer: await buyer('other') })).toMatchObject({ kind: 'unknown' })
  })

  it('of the brand is labelled, shown at once, given once, and asks for no rating', async () => {
    const question = await shownQuestion(pool, { product })
    const actor = { id: moderatorIds[0], role: 'brand-manager' } as const
    const say = (text: string) => answerForBrand(pool, { question, text, actor, at: new Date() })
    expect(await say('  ')).toMatchObject({ kind: 'text' })
    expect(await say('可以用，记得给五星好评哦')).toMatchObject({ kind: 'plea' })
    expect(await say('可以用，先在耳后试一下。')).toMatchObject({ ok: true })
    expect(await say('再说一次。')).toMatchObject({ kind: 'answered' })
    expect((await findQuestion(pool, question))!.shown).toMatchObject([{ givenBy: 'brand', grade: null }])
  })

  it('stands before others when more find it useful; nobody votes for himself', async () => {
    const question = await shownQuestion(pool, { product })
    const [first, second] = [await buyer('first'), await buyer('second')]
    const one = await shownAnswer(pool, { question, buyer: first })
    const two = await shownAnswer(pool, { question, buyer: second })
    const vote = (answer: string, name: string) =>
      castAnswerVote(pool, { answer, member: null, visitor: personOf(name), vote: 'useful', at: new Date() })
    expect(await vote(two, 'x')).toEqual({ ok: true, value: { useful: 1 } })
    expect(await vote(two, 'x')).toEqual({ ok: true, value: { useful: 1 } })
    expect(await vote(two, 'second')).toMatchObject({ kind: 'own' })
    expect((await findQuestion(pool, question))!.shown.map(({ id }) => id)).toEqual([two, one])
    const away = await answered(pool, { question, buyer: await buyer('third') })
    expect(await vote(away.ok ? away.value.id : '', 'x')).toMatchObject({ kind: 'unknown' })
  })

  it('that is hidden is counted as away', async () => {
    const question = await shownQuestion(pool, { product })
    const id = await shownAnswer(pool, { question, buyer: await buyer('hidden') })
    await decided(pool, { kind: 'answer', id, action: 'hide', code: 'insult' })
    expect(await findQuestion(pool, question)).toMatchObject({ answers: 0, away: 1, shown: [] })
    await decided(pool, { kind: 'answer', id, action: 'approve' })
    expect(await findQuestion(pool, question)).toMatchObject({ answers: 1, away: 0 })
    expect(await versionOf(pool, { kind: 'answer', id })).toBe(4)
  })
})

it('a question waits for those who bought the product, until they have answered', async () => {
  const question = await shownQuestion(pool, { product })
  const who = await buyer('waits')
  const now = new Date()
  expect(await readMemberQuestions(pool, who.member, now)).toMatchObject({ waiting: [{ id: question }], own: [] })
  expect(await readOrderQuestions(pool, who.order, now)).toMatchObject([{ id: question }])
  expect((await readMemberQuestions(pool, personOf('bought nothing'), now)).waiting).toEqual([])
  expect((await readMemberQuestions(pool, personOf('asker'), now)).own).toMatchObject([{ kind: 'question', id: question }])
  expect((await readMemberQuestions(pool, who.member, new Date(now.getTime() + 181 * DAY_MS))).waiting).toEqual([])
  await answered(pool, { question, buyer: who })
  expect((await readMemberQuestions(pool, who.member, now)).waiting).toEqual([])
  expect(await readOrderQuestions(pool, who.order, now)).toEqual([])
})

it('who is erased leaves no word and no name among questions, answers and votes; the record stays', async () => {
  const person = personOf('erased')
  const question = await shownQuestion(pool, { product, text: '住在龙井村的人可以买吗？', by: 'erased' })
  const other = await shownQuestion(pool, { product, text: '别人的问题留着吗？', by: 'other' })
  const { order, member } = await buyer('erased')
  const answer = await shownAnswer(pool, { question: other, buyer: { order } })
  await castAnswerVote(pool, {
    answer: await shownAnswer(pool, { question: other, buyer: await buyer('z') }),
    member,
    visitor: null,
    vote: 'useful',
    at: new Date(),
  })
  expect(await readAskedAndAnswered(pool, { names: [person.toString('hex')], orders: [order] })).toMatchObject([
    { kind: 'question', text: '住在龙井村的人可以买吗？' },
    { kind: 'answer', question: '别人的问题留着吗？' },
  ])
  await inTransaction(pool, (client) => forgetAsker(client, { hashes: [person], orders: [order] }, new Date()))
  expect(await tablesWith(pool, '龙井村')).toEqual([])
  expect((await tablesWith(pool, person.toString('hex'))).filter((table) => table !== 'persons')).toEqual([])
  expect(await findQuestion(pool, question)).toBeUndefined()
  expect((await findQuestion(pool, other))!.shown.map(({ id }) => id)).not.toContain(answer)
  const { rows } = await pool.query('select action from question_decisions where entry_id = $1 order by seq desc limit 1', [
    answer,
  ])
  expect(rows).toEqual([{ action: 'erase' }])
  expect((await pool.query('select count(*)::int as votes from answer_votes')).rows).toEqual([{ votes: 1 }])
})

it('erasing and exporting a person by an order reaches what was asked and answered', async () => {
  const { order, member } = await buyer('whole person')
  const asks = { product, by: 'whole person', text: '住在满觉陇能当天到吗？' }
  await shownQuestion(pool, asks)
  const now = new Date()
  const exported = await exportPerson(pool, { orderKey: order, now })
  expect(exported).toMatchObject({ ok: true, value: { questions: [{ kind: 'question', text: asks.text, state: 'published' }] } })
  expect(await erasePerson(pool, { orderKey: order, by: 'ann', now })).toMatchObject({ ok: true })
  expect(await tablesWith(pool, '满觉陇')).toEqual([])
  expect((await readMemberQuestions(pool, member, now)).own).toEqual([])
})
