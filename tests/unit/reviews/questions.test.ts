import { describe, expect, it } from 'vitest'
import { answerField, givenAnswers, nameAnswers, readAnswers } from '#reviews/product-questions.ts'

const skin = { key: '肤质', label: '你的肤质', options: ['干皮', '油皮'] }
const time = { key: '用了多久', label: '用了多久', options: ['一周', '一月'] }

describe('answers to the questions of a product', () => {
  it('come in plain form fields and are found by the keys of questions', () => {
    const field = answerField('肤质')
    expect(field).toMatch(/^answer-[\w%-]+$/)
    const fields: [string, unknown][] = [
      [field, '干皮'],
      [answerField('用了多久'), ''],
      ['text', '好'],
      ['answer-%', 'x'],
    ]
    expect(givenAnswers(fields)).toEqual({ 肤质: '干皮' })
  })

  it('are options, or are refused under their field; what is not asked is left out', () => {
    expect(readAnswers({ 肤质: '油皮', 产地: '杭州' }, [skin, time])).toEqual({ answers: { 肤质: '油皮' }, errors: {} })
    const { answers, errors } = readAnswers({ 肤质: '钢铁', 用了多久: '一周' }, [skin, time])
    expect(answers).toEqual({ 用了多久: '一周' })
    expect(errors).toMatchObject({ [answerField('肤质')]: { zh: expect.stringContaining('你的肤质') } })
    const inherited = { key: 'constructor', label: 'x', options: ['a', 'b'] }
    expect(readAnswers({}, [inherited])).toEqual({ answers: {}, errors: {} })
  })

  it('are read under the wording of now, and under their key when the question is gone', () => {
    expect(nameAnswers({ 产地: '杭州', 用了多久: '半年', 肤质: '干皮' }, [skin, time])).toEqual([
      ['你的肤质', '干皮'],
      ['用了多久', '半年'],
      ['产地', '杭州'],
    ])
    expect(nameAnswers(null, [skin])).toEqual([])
  })
})
