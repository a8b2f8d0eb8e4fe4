import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { programArguments } from '#platform/programs/start-program.ts'
import type { Step } from './step.ts'

const root = path.join(import.meta.dirname, '..')
const reports = path.join(root, 'test-results/reports')
const report = (name: string) => path.join(reports, `${name}.json`)

const tool = (name: string) => path.join(root, 'node_modules/.bin', name)
const script = (name: string) => [process.execPath, ...programArguments(`checks/${name}`)]

const vitest = (name: string, projects: string[]): Pick<Step, 'command' | 'report'> => ({
  command: [
    tool('vitest'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(name)}`,
  ],
  report: { file: report(name), runner: 'vitest' },
})

/** The production build of the tests lives beside the hub's own and is never served by it. */
const build = { NEXT_DIST_DIR: '.next-test', NEXT_TELEMETRY_DISABLED: '1' }

/** THE list of what the test command does, in order. People and CI run the same. */
export const steps: Step[] = [
  {
    name: 'format and lint',
    kind: 'static',
    limitSeconds: 600,
    command: [tool('biome'), 'ci', '--colors=off', '--max-diagnostics=100', '.'],
  },
  {
    name: 'styles for old engines',
    kind: 'static',
    limitSeconds: 600,
    command: [tool('stylelint'), '--config', 'checks/stylelint.config.mjs', 'src/site/**/*.css'],
  },
  { name: 'types', kind: 'static', limitSeconds: 600, command: [tool('tsc'), '--noEmit', '-p', root] },
  {
    name: 'layers and circles',
    kind: 'static',
    limitSeconds: 600,
    command: [
      tool('depcruise'),
      '--config',
      'checks/layers.cjs',
      ...'src payload.config.ts migrations tests checks scripts bench'.split(' '),
    ],
  },
  {
    name: 'what processes load',
    kind: 'static',
    limitSeconds: 600,
    command: [tool('depcruise'), '--config', 'checks/reach.cjs', 'src', 'payload.config.ts'],
  },
  {
    name: 'dead code',
    kind: 'static',
    limitSeconds: 600,
    command: [tool('knip'), '--no-progress', '--treat-config-hints-as-errors'],
  },
  { name: 'generated files', kind: 'static', limitSeconds: 600, command: script('generated.ts') },
  { name: 'unit and integration', kind: 'running', limitSeconds: 900, ...vitest('vitest', ['unit', 'int', 'own-process']) },
  { name: 'production build', kind: 'running', limitSeconds: 900, env: build, command: script('build.ts') },
  { name: 'drills', kind: 'running', limitSeconds: 900, env: build, ...vitest('drills', ['drills']) },
  { name: 'a browser', kind: 'running', limitSeconds: 900, command: script('browser.ts') },
  {
    name: 'browser errands',
    kind: 'running',
    limitSeconds: 900,
    after: ['production build', 'a browser'],
    env: { ...build, PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright') },
    command: [tool('playwright'), 'test', '--reporter=list,json'],
    report: { file: report('playwright'), runner: 'playwright' },
  },
  {
    name: 'templates of the site',
    kind: 'running',
    limitSeconds: 1200,
    after: ['production build', 'a browser'],
    env: { ...build, PLAYWRIGHT_JSON_OUTPUT_FILE: report('templates') },
    command: [tool('playwright'), 'test', '--config=tests/templates/playwright.config.ts', '--reporter=list,json'],
    report: { file: report('templates'), runner: 'playwright' },
  },
  {
    name: 'templates in WebKit',
    kind: 'apart',
    limitSeconds: 900,
    after: ['production build'],
    env: build,
    ...vitest('webkit', ['webkit']),
  },
]

/** Removes the reports of earlier runs, so that an old one is never taken for a new one. */
export function prepare(): void {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
}
