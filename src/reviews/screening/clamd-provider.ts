import { connect } from 'node:net'
import type { Outcome, Provider } from './provider.ts'

const TIMEOUT_MS = 5_000
const CHUNK_BYTES = 64 * 1024
const MAX_ANSWER_BYTES = 4_096

/** ClamAV over TCP (`INSTREAM` of clamd): photos only. A name that it finds is the trace. */
export const clamdProvider = (host: string, port: number): Provider => ({
  name: 'clamd',
  accepts: ['photo'],
  check: async (item) => (item.kind === 'photo' ? readAnswer(await scan(item.jpeg, host, port)) : passed),
})

const passed: Outcome = { outcome: 'pass', trace: null }

/** Says everything in one go, closes nothing, and gives what clamd says up to its NUL. */
function scan(bytes: Buffer, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ host, port, signal: AbortSignal.timeout(TIMEOUT_MS) })
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        const chunk = bytes.subarray(at, at + CHUNK_BYTES)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(chunk.length)
        socket.write(length)
        socket.write(chunk)
      }
      socket.write(Buffer.alloc(4))
    })
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      if (answer.length > MAX_ANSWER_BYTES) socket.destroy(new Error('clamd says too much'))
      if (!answer.includes('\0')) return
      resolve(answer.slice(0, answer.indexOf('\0')))
      socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('clamd hung up')))
  })
}

function readAnswer(answer: string): Outcome {
  if (answer === 'stream: OK') return passed
  const found = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1]
  if (!found) throw new Error('clamd gave no verdict')
  return { outcome: 'look', trace: found }
}
