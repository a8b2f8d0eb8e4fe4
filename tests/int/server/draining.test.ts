import { expect, test } from 'vitest'
import { drain } from '#server/draining.ts'
import { openFront } from '#server/front/front.ts'

test('what is in flight is finished, what comes later is not taken', async () => {
  let arrive = (_: () => void) => {}
  const arrived = new Promise<() => void>((resolve) => {
    arrive = resolve
  })
  const front = await openFront({
    host: '127.0.0.1',
    port: 0,
    listener: (_, response) => arrive(() => response.end('whole')),
  })
  const base = `http://127.0.0.1:${front.port}`
  const inFlight = fetch(base).then((answer) => answer.text())
  const finish = await arrived
  const closed = front.close(new AbortController().signal)
  await expect(fetch(base)).rejects.toThrow()
  finish()
  expect(await inFlight).toBe('whole')
  await closed
})

test('an impatient end does not wait for what hangs', async () => {
  const front = await openFront({ host: '127.0.0.1', port: 0, listener: () => {} })
  const hanging = fetch(`http://127.0.0.1:${front.port}`).catch((error: Error) => error.name)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const hurry = new AbortController()
  const closed = front.close(hurry.signal)
  hurry.abort()
  await closed
  expect(await hanging).toBe('TypeError')
})

test('before it closes it goes on answering, and says that it will', async () => {
  const readiness = { isServing: true, isDemoLoading: false, isDraining: false }
  const front = await openFront({
    host: '127.0.0.1',
    port: 0,
    listener: (_, response) => response.end(`${readiness.isDraining}`),
  })
  const base = `http://127.0.0.1:${front.port}`
  const hurry = new AbortController()
  const drained = drain(readiness, front, { noticeMs: 60_000, hurry: hurry.signal })
  expect(await (await fetch(base)).text()).toBe('true')
  hurry.abort()
  await drained
  await expect(fetch(base)).rejects.toThrow()
})
