const MOST_WAITING = 20
const queues = new Map<string, { waiting: number; last: Promise<unknown> }>()

/** Runs `work` after all earlier work of the same name in this process. Throws at once when twenty are waiting already. */
export async function takeTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(name) ?? { waiting: 0, last: Promise.resolve() }
  queues.set(name, queue)
  if (queue.waiting >= MOST_WAITING) throw new Error(`too much is waiting for ${name}`)
  queue.waiting++
  const turn = queue.last.then(work)
  queue.last = turn.catch(() => undefined)
  try {
    return await turn
  } finally {
    queue.waiting--
  }
}
