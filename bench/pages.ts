import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { forkProgram } from '#platform/programs/start-program.ts'
import { isReady, startHub } from '../tests/builders/hub-process.ts'
import { publishArticle, signIn } from '../tests/builders/hub-rest.ts'

const WARM_UP = 200
const REQUESTS = 2_000
const AT_ONCE = 16

export type PageFigures = { page: string; bytes: number; hub: number; bare: number }

/**
 * Pages per second of a hub that has one article, and of a bare Node server in a process of its own that answers the very
 * same bytes; one client with kept connections asks both.
 */
export async function measurePages(say: (text: string) => void): Promise<PageFigures[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'zhongcao-bench-hub-'))
  say('starting a hub, building it when this source is not built yet')
  const hub = await startHub({ dataDir })
  try {
    if (!(await isReady(hub))) throw new Error(`the hub did not become ready:\n${hub.output()}`)
    const article = await publishArticle(hub.address, await signIn(hub.address))
    const figures: PageFigures[] = []
    for (const page of ['/', `/articles/${article.slug}`]) figures.push(await measurePage(hub.address, page))
    return figures
  } finally {
    await hub.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measurePage(address: string, page: string): Promise<PageFigures> {
  const bytes = (await ask(new http.Agent(), address + page)).byteLength
  const hub = await measure(address + page)
  const bare = await startBare(bytes)
  try {
    return { page, bytes, hub, bare: await measure(bare.address) }
  } finally {
    bare.stop()
  }
}

async function measure(address: string): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })
  await askMany(agent, address, WARM_UP)
  const started = performance.now()
  await askMany(agent, address, REQUESTS)
  const perSecond = (REQUESTS * 1_000) / (performance.now() - started)
  agent.destroy()
  return perSecond
}

async function askMany(agent: http.Agent, address: string, count: number): Promise<void> {
  let left = count
  const worker = async () => {
    while (left-- > 0) await ask(agent, address)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

function ask(agent: http.Agent, address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks))
        else reject(new Error(`${address} answered ${response.statusCode}`))
      })
    })
    request.on('error', reject)
  })
}

/** A bare Node server in a process of its own that answers so many bytes. */
export function startBare(bytes: number): Promise<{ address: string; pid: number; stop: () => void }> {
  const child = forkProgram('bench/bare-server.ts', { args: [String(bytes)] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('message', (port) =>
      resolve({ address: `http://127.0.0.1:${port}/`, pid: child.pid ?? 0, stop: () => child.kill() }),
    )
  })
}
