import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/** Needs a browser engine that only some machines can install: `npm run drills` runs it. */
const webkit = 'tests/drills/webkit/**'

/** A worker runs many files after each other and reads the configuration once; these need one read under other settings. */
const ownProcess = 'tests/**/*.own-process.test.ts'

export default defineConfig({
  resolve: { alias: { '@payload-config': path.join(root, 'payload.config.ts') } },
  test: {
    environment: 'node',
    pool: 'forks',
    // As every process of the hub: see docs/decisions/0029.
    execArgv: ['--conditions=production'],
    isolate: true,
    // One more than the two cores of CI: most files wait for something part of the time.
    maxWorkers: 3,
    retry: 0,
    allowOnly: false,
    passWithNoTests: false,
    env: { TZ: 'America/St_Johns', LOG_LEVEL: 'fatal', NEXT_TELEMETRY_DISABLED: '1' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [ownProcess],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.test.ts'],
          exclude: [ownProcess],
          isolate: false,
          globalSetup: ['tests/setup/server.ts'],
          setupFiles: ['tests/setup/each-file.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'own-process',
          include: [ownProcess],
          globalSetup: ['tests/setup/server.ts'],
          setupFiles: ['tests/setup/each-file.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'drills',
          include: ['tests/drills/**/*.test.ts'],
          exclude: [webkit],
          globalSetup: ['tests/setup/server.ts'],
          setupFiles: ['tests/setup/each-file.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'webkit', include: [`${webkit}/*.test.ts`], testTimeout: 60_000 },
      },
    ],
  },
})
