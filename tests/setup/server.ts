import type { TestProject } from 'vitest/node'
import { startTestServer, type TestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of any database of the test server, the migrated one that copies are made from, what copies are called. */
    testServer: { url: string; template: string; prefix: string }
  }
}

// Projects of one run share the server: each loads this file anew, but they live in one process.
const run = globalThis as typeof globalThis & { testServer?: { started: Promise<TestServer>; users: number } }

export async function setup(project: TestProject): Promise<void> {
  run.testServer ??= { started: startTestServer(), users: 0 }
  run.testServer.users++
  const { url, template, prefix } = await run.testServer.started
  project.provide('testServer', { url, template, prefix })
}

export async function teardown(): Promise<void> {
  const shared = run.testServer
  if (!shared || --shared.users > 0) return
  run.testServer = undefined
  const server = await shared.started
  await server.stop()
}
