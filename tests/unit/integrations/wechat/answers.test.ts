import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callWechat } from '#integrations/wechat/api.ts'

let host: string
let reply: (response: ServerResponse) => void
const server = createServer((_request, response) => reply(response))

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const says = (text: string, status = 200) => {
  reply = (response) => response.writeHead(status).end(text)
}

it.each(['<html>502</html>', '', 'null', '[]', '"ok"', '7', '{"errcode":'])(
  'what is no answer of WeChat (%j) may have been done, and says so in words',
  async (text) => {
    says(text)
    expect(await callWechat({ host }, { path: '/cgi-bin/x' })).toMatchObject({
      kind: 'away',
      failure: { code: 0, message: '微信接口没有应答（答的不是约定的格式）', isLost: true },
    })
  },
)

it('a status and a connection that broke are named; where nobody listens nothing was done', async () => {
  says('{}', 503)
  expect(await callWechat({ host }, { path: '/x' })).toMatchObject({ message: '微信接口没有应答（状态码 503）' })
  reply = (response) => response.destroy()
  expect(await callWechat({ host }, { path: '/x' })).toMatchObject({
    message: '微信接口没有应答（连接中断）',
    failure: { isLost: true },
  })
  expect(await callWechat({ host: 'http://127.0.0.1:9' }, { path: '/x' })).toMatchObject({ kind: 'away' })
})

it('an errcode is a refusal, and none or 0 is an answer', async () => {
  says('{"errcode":45009,"errmsg":"reach max rid: 1-2-3"}')
  expect(await callWechat({ host }, { path: '/x' })).toMatchObject({ kind: 'refused', failure: { code: 45009, isLost: false } })
  says('{"id":9007199254740993}')
  expect(await callWechat({ host }, { path: '/x' })).toEqual({ ok: true, value: { id: '9007199254740993' } })
})
