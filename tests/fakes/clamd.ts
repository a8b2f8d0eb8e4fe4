import { type AddressInfo, createServer, type Socket } from 'node:net'

/** The test file of virus scanners (EICAR), in two parts so that this file is not found itself. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

export type FakeClamd = {
  port: number
  scanned: Buffer[]
  answer: (mode: 'truly' | 'garbage' | 'never') => void
  close: () => void
}

/** clamd's `zINSTREAM` as its manual has it: chunks of four bytes of length and as many bytes, ended by a length of zero. */
export async function startClamd(): Promise<FakeClamd> {
  const scanned: Buffer[] = []
  const open = new Set<Socket>()
  let mode: 'truly' | 'garbage' | 'never' = 'truly'
  const server = createServer((socket) => {
    open.add(socket)
    let got = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      got = Buffer.concat([got, chunk])
      const stream = readStream(got)
      if (stream === null || mode === 'never') return
      if (stream === 'unknown') return void socket.end('UNKNOWN COMMAND\0')
      scanned.push(stream)
      if (mode === 'garbage') socket.end('stream: perhaps\0')
      else socket.end(stream.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    scanned,
    answer: (wanted) => {
      mode = wanted
    },
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

const COMMAND = Buffer.from('zINSTREAM\0')

/** The bytes of a whole stream; `null` while more must come. */
function readStream(got: Buffer): Buffer | 'unknown' | null {
  if (got.length < COMMAND.length) return null
  if (!got.subarray(0, COMMAND.length).equals(COMMAND)) return 'unknown'
  const chunks: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    if (at + 4 + length > got.length) return null
    chunks.push(got.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
