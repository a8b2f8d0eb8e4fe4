import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openEnvelope } from '#integrations/wechat/callbacks/envelope.ts'
import { readMessage } from '#integrations/wechat/callbacks/read-message.ts'
import { isSignedAs, signCallback } from '#integrations/wechat/callbacks/signature.ts'
import { listAt, textAt } from '#integrations/wechat/said.ts'
import { sealMessage } from '../../../fakes/wechat/seal.ts'

const golden = {
  token: 'QDG6eK',
  aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  appId: 'wx5823bf96d3bd56c7',
  timestamp: '1409659589',
  nonce: '263014780',
  echo: 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
  signature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
}

describe('the golden vector', () => {
  const { token, timestamp, nonce, echo, signature, aesKey, appId } = golden

  it('is signed as WeChat signs it, and by nothing else', () => {
    expect(signCallback([token, timestamp, nonce, echo])).toBe(signature)
    expect(isSignedAs(signature, [nonce, echo, token, timestamp]), 'in any order').toBe(true)
    for (const wrong of [
      [token, timestamp, nonce],
      ['QDG6eL', timestamp, nonce, echo],
      [token, '1409659590', nonce, echo],
    ])
      expect(isSignedAs(signature, wrong)).toBe(false)
    expect(isSignedAs('', [token])).toBe(false)
  })

  it('opens to what is in it', () => {
    expect(openEnvelope(echo, aesKey)).toEqual({ message: '1616140317555161061', appId })
  })

  it('does not open when it was touched, under another key, or when it is none', () => {
    expect(openEnvelope(echo, aesKey.replace('j', 'k'))).toBeNull()
    for (const no of ['', 'x', `${echo}x`, echo.slice(4), Buffer.alloc(64).toString('base64')])
      expect(openEnvelope(no, aesKey)).toBeNull()
  })
})

it('whatever WeChat seals is opened again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '茶', '🍵', '\n', '<', '\u0010'), { maxLength: 80 }), (characters) => {
      const message = characters.join('')
      const sealed = sealMessage(message, { aesKey: golden.aesKey, appId: golden.appId })
      expect(openEnvelope(sealed, golden.aesKey)).toEqual({ message, appId: golden.appId })
    }),
  )
})

const read = (text: string) => {
  const said = readMessage(text)
  return said.ok ? said.value : said.kind
}

describe('a message', () => {
  it('is read with its texts, its lists and its numbers as text', () => {
    const said = readMessage(`<?xml version="1.0" encoding="UTF-8"?>
      <xml><Event><![CDATA[PUBLISHJOBFINISH]]></Event><CreateTime>1481013459</CreateTime>
        <PublishEventInfo><publish_id>9007199254740993</publish_id><fail_idx>1</fail_idx><fail_idx>2</fail_idx><empty/>
          <note>a &lt;b&gt; &#38; <![CDATA[<c>]]></note></PublishEventInfo></xml>`)
    if (!said.ok) throw new Error(said.message)
    expect(textAt(said.value, 'Event')).toBe('PUBLISHJOBFINISH')
    expect(textAt(said.value, 'PublishEventInfo', 'publish_id')).toBe('9007199254740993')
    expect(listAt(said.value, 'PublishEventInfo', 'fail_idx')).toEqual(['1', '2'])
    expect(listAt(said.value, 'CreateTime')).toEqual(['1481013459'])
    expect(textAt(said.value, 'PublishEventInfo', 'note')).toBe('a <b> & <c>')
    expect([textAt(said.value, 'constructor', 'name'), textAt(said.value, 'nothing', 'here')]).toEqual(['', ''])
  })

  it('may be JSON, with ids beyond 2^53 as they are', () => {
    expect(read('\ufeff{"Event":"channels_ec_order_new","order_info":{"order_id":3705115058471208928}}')).toEqual({
      Event: 'channels_ec_order_new',
      order_info: { order_id: '3705115058471208928' },
    })
  })

  it.each([
    ['declares entities', '<!DOCTYPE xml [<!ENTITY a "aaaa">]><xml><Event>&a;</Event></xml>'],
    ['names an entity', '<xml><Event>&a;</Event></xml>'],
    ['has a loose &', '<xml><Event>a & b</Event></xml>'],
    ['has attributes', '<xml a="b"><Event>x</Event></xml>'],
    ['does not end', '<xml><Event>x</Event>'],
    ['ends what is not open', '<xml><Event>x</Other></xml>'],
    ['is deeper than any message', `${'<a>'.repeat(20)}x${'</a>'.repeat(20)}`],
    ['holds NUL', '<xml><Event>a&#0;b</Event></xml>'],
    ['holds half a character', '<xml><Event>&#55296;</Event></xml>'],
    ['is only words', 'hello'],
    ['is nothing', ''],
    ['is broken JSON', '{"a":'],
    ['is a list', '[1]'],
    ['is deep JSON', `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
    ['names __proto__', '{"__proto__":{"a":1}}'],
  ])('that %s is refused', (_, text) => {
    expect(read(text)).toBe('form')
  })

  it('of any bytes is read or refused, and never more', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const said = read(`<xml>${text}</xml>`)
        expect(said === 'form' || typeof said === 'object').toBe(true)
      }),
    )
  })
})
