import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** One client that has one request under way at a time, on a connection that stays open as long as the server likes. */
type Connection = { send: (request: string) => Promise<string>; end: () => void }

const HEAD_END = '\r\n\r\n'

async function openConnection(port: number): Promise<Connection> {
  let current = await openSocket(port)
  return {
    send: async (request) => {
      const answer = await current.send(request)
      // The front closes a connection after so many requests; whoever goes on sending opens another one.
      if (/\r\nconnection: close\r\n/i.test(answer.slice(0, answer.indexOf(HEAD_END) + 2))) {
        current.end()
        current = await openSocket(port)
      }
      return answer
    },
    end: () => current.end(),
  }
}

async function openSocket(port: number): Promise<Connection> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received = ''
  let settle: { resolve: (answer: string) => void; reject: (error: Error) => void } | undefined
  const fail = (error?: Error) => settle?.reject(error ?? new Error('the connection was closed'))
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    received += chunk
    const head = received.indexOf(HEAD_END)
    if (head === -1) return
    const length = Number(/content-length: *(\d+)/i.exec(received)?.[1])
    if (received.length < head + HEAD_END.length + length) return
    const answer = received
    received = ''
    settle?.resolve(answer)
  })
  socket.on('error', fail).on('close', () => fail())
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject }
        socket.write(request)
      }),
    end: () => socket.destroy(),
  }
}

export type Load = {
  port: number
  connections: number
  /** Text of the next request, from its first line on. */
  next: () => string
  /** Throws when an answer is not what it must be. */
  check: (answer: string) => void
  /** Hears of each answer how many milliseconds it took. */
  heard?: (ms: number) => void
}

/** Sends as fast as the answers come for this long. Gives requests per second. */
export async function sendFully(load: Load, ms: number): Promise<number> {
  const { next, check, heard } = load
  const connections = await openConnections(load)
  const started = performance.now()
  let answered = 0
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() - started < ms) {
        const sent = performance.now()
        check(await connection.send(next()))
        heard?.(performance.now() - sent)
        answered++
      }
    }),
  )
  const seconds = (performance.now() - started) / 1_000
  for (const connection of connections) connection.end()
  return answered / seconds
}

/**
 * Sends at a steady rate, however slow the answers are (a late answer does not hold up what is due). Gives the
 * milliseconds from the moment each request was due to its answer, sorted.
 */
export async function sendSteadily(load: Load, { perSecond, ms }: { perSecond: number; ms: number }): Promise<number[]> {
  const free = await openConnections(load)
  const all = [...free]
  const due: number[] = []
  const latencies: number[] = []
  const started = performance.now()
  const sends: Promise<void>[] = []
  const take = (): void => {
    while (free.length > 0 && due.length > 0) {
      const connection = free.pop()!
      const since = due.shift()!
      sends.push(
        connection.send(load.next()).then((answer) => {
          load.check(answer)
          latencies.push(performance.now() - since)
          free.push(connection)
          take()
        }),
      )
    }
  }
  for (let count = 0; performance.now() - started < ms; ) {
    for (; count < ((performance.now() - started) / 1_000) * perSecond; count++) due.push(started + (count * 1_000) / perSecond)
    take()
    await sleep(1)
  }
  while (due.length > 0) await sleep(1)
  await Promise.all(sends)
  for (const connection of all) connection.end()
  return latencies.sort((a, b) => a - b)
}

const openConnections = ({ port, connections }: Load): Promise<Connection[]> =>
  Promise.all(Array.from({ length: connections }, () => openConnection(port)))
