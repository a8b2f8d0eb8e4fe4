import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'

export type Pages = { answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>; close: () => Promise<void> }

type NextApp = {
  prepare: () => Promise<void>
  getRequestHandler: () => (request: IncomingMessage, response: ServerResponse) => Promise<void>
  close: () => Promise<void>
}

/** Next in this process, over the finished build of `root`. Everything it needs to know stands in the environment. */
export async function openPages({ root, host, port }: { root: string; host: string; port: number }): Promise<Pages> {
  process.env.NEXT_MANUAL_SIG_HANDLE = 'true'
  const next = createRequire(import.meta.url)('next') as (options: Record<string, unknown>) => NextApp
  const app = next({ dev: false, dir: root, hostname: host, port, quiet: true })
  await app.prepare()
  return { answer: app.getRequestHandler(), close: () => app.close() }
}
