import { expect, test } from 'vitest'
import { createEnding } from '#server/ending.ts'

test('what was opened last is closed first, and a part that fails does not keep the others open', async () => {
  const closed: string[] = []
  const ending = createEnding()
  for (const name of ['database', 'pool', 'front']) {
    ending.add(name, async () => {
      closed.push(name)
      if (name === 'pool') throw new Error('it was gone already')
    })
  }
  await ending.end('test')
  expect(closed).toEqual(['front', 'pool', 'database'])
})

test('a second signal at once is the same press and does not hurry', async () => {
  const ending = createEnding()
  let wasHurried = false
  ending.add('front', async (hurry) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    wasHurried = hurry.aborted
  })
  await Promise.all([ending.end('SIGINT'), ending.end('SIGINT')])
  expect(wasHurried).toBe(false)
})

test('work that nobody waits for is told first of all', async () => {
  const ending = createEnding()
  const seen: boolean[] = []
  ending.add('front', async () => seen.push(ending.begun.aborted))
  expect(ending.begun.aborted).toBe(false)
  await ending.end('SIGTERM')
  expect(seen).toEqual([true])
})
