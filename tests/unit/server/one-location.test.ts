import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { nameLocationOnce } from '#server/front/one-location.ts'

test('a redirect that is named twice goes to one address; other headers may come twice', () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  nameLocationOnce(response)
  response.setHeader('location', '/articles/new')
  response.appendHeader('Location', '/articles/new')
  response.appendHeader('vary', 'rsc')
  response.appendHeader('vary', 'accept')
  expect([response.getHeader('location')].flat()).toEqual(['/articles/new'])
  expect(response.getHeader('vary')).toEqual(['rsc', 'accept'])
})
