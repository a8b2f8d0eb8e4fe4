import { setTimeout as sleep } from 'node:timers/promises'
import { uuidv7 } from '#platform/uuidv7.ts'
import { browserHub } from '../../builders/browser-hub.ts'

type Sent = { id: string; type: 'exposure' | 'open'; subject: string; visitor: string; at: number; channel: string }

export type Ledger = {
  /** Ids that the hub has said it stored. */
  acknowledged: Set<string>
  /** How often a batch had to be sent again. */
  repeats: () => number
  /** Sends the first acknowledged batches once more; gives what the hub says of them. */
  sendAgain: () => Promise<{ accepted: number; duplicates: number }>
  /** How many events `sendAgain` sends. */
  sentAgain: () => number
  /** Stops making events and resolves when the last batch has been acknowledged. */
  close: () => Promise<void>
}

const CHANNELS = ['site', 'wecom', 'moments']
const BATCH = 20
/** How many events are kept to be sent again. */
const FIRST = 200

/**
 * Sends events of ever new visitors over `/import/events` from several senders at once, each batch again and again until it is
 * acknowledged, and writes down every id that was. With several addresses every batch goes to all of them at once, and one
 * acknowledgement is enough. The hub may die and come back at the same address meanwhile.
 */
export function keepLedger({
  addresses,
  subjects,
  senders,
}: {
  addresses: string[]
  subjects: string[]
  senders: number
}): Ledger {
  const acknowledged = new Set<string>()
  const first: Sent[] = []
  let repeats = 0
  let isOpen = true
  let made = 0

  const makeBatch = (): Sent[] =>
    Array.from({ length: BATCH }, () => {
      const person = made >> 1
      const isOpened = made++ % 2 === 1
      const at = Date.now() - 1_000
      return {
        id: uuidv7(new Date(at)),
        type: isOpened ? 'open' : 'exposure',
        subject: subjects[person % subjects.length]!,
        visitor: `v_drill_${person}`,
        at,
        channel: CHANNELS[person % CHANNELS.length]!,
      }
    })
  const send = async (): Promise<void> => {
    while (isOpen) {
      const batch = makeBatch()
      while (!(await Promise.all(addresses.map((address) => isTaken(address, batch)))).includes(true)) {
        repeats++
        await sleep(50)
      }
      for (const { id } of batch) acknowledged.add(id)
      if (first.length < FIRST) first.push(...batch)
    }
  }
  const sending = Promise.all(Array.from({ length: senders }, send))
  return {
    acknowledged,
    repeats: () => repeats,
    sentAgain: () => first.length,
    sendAgain: async () => {
      const { accepted, duplicates } = await post(addresses[0]!, first)
      return { accepted, duplicates }
    },
    close: async () => {
      isOpen = false
      await sending
    },
  }
}

/** Whether the hub says that every line is stored, now or before. */
async function isTaken(address: string, batch: Sent[]): Promise<boolean> {
  try {
    const { status, accepted, duplicates } = await post(address, batch)
    return status === 200 && accepted + duplicates === batch.length
  } catch {
    return false
  }
}

async function post(address: string, batch: Sent[]): Promise<{ status: number; accepted: number; duplicates: number }> {
  const answer = await fetch(`${address}/import/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: batch.map((event) => JSON.stringify(event)).join('\n'),
    signal: AbortSignal.timeout(10_000),
  })
  const { accepted = 0, duplicates = 0 } = (await answer.json()) as { accepted?: number; duplicates?: number }
  return { status: answer.status, accepted, duplicates }
}
