import { expect, test } from 'vitest'
import { errorAnswer, parseCookies } from '#platform/http.ts'

test('of two cookies with one name the first counts, and odd parts are passed over', () => {
  const cookies = parseCookies('hub_v=v_1; hub_v=v_2;; =x; broken; a = b=c ')
  expect([...cookies]).toEqual([
    ['hub_v', 'v_1'],
    ['a', 'b=c'],
  ])
  expect(parseCookies(undefined).size).toBe(0)
})

test('a refusal has the one form of the interface', () => {
  const answer = errorAnswer(413, 'too-large', 'at most 5 bytes', { connection: 'close' })
  expect(answer.status).toBe(413)
  expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', connection: 'close' })
  expect(JSON.parse(String(answer.body))).toEqual({ error: { kind: 'too-large', message: 'at most 5 bytes' } })
})
