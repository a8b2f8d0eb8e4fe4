import { expect, test } from 'vitest'
import { createUnderWay } from '#server/front/under-way.ts'

function createWork() {
  let [resolve, reject]: [() => void, (error: Error) => void] = [() => {}, () => {}]
  const promise = new Promise<void>((...ends) => {
    ;[resolve, reject] = ends
  })
  return { promise, resolve: () => resolve(), reject: (error: Error) => reject(error) }
}

test('whoever waits for pages waits for those of this moment, failed ones included, and not for later ones', async () => {
  const pages = createUnderWay()
  const [first, second, later] = [createWork(), createWork(), createWork()]
  const tracked = [pages.track(first.promise), pages.track(second.promise)]
  let isSettled = false
  const waiting = pages.settled(60_000).then(() => {
    isSettled = true
  })
  void pages.track(later.promise)
  first.resolve()
  await tracked[0]
  expect(isSettled).toBe(false)
  second.reject(new Error('broken'))
  await expect(tracked[1]).rejects.toThrow('broken')
  await waiting
  expect(isSettled).toBe(true)
  later.resolve()
})

test('it does not wait for ever, and not at all when nothing is under way', async () => {
  const pages = createUnderWay()
  await pages.settled(60_000)
  void pages.track(new Promise(() => {}))
  await pages.settled(20)
})
