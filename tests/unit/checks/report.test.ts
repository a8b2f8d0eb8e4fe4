import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countReport } from '../../../checks/report.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'zhongcao-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function count(runner: 'vitest' | 'playwright', content: unknown, exitCode: number | null = 0) {
  const file = path.join(folder, `${files++}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return countReport({ file, runner }, exitCode)
}

const vitest = { success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

test('passed and failed tests are taken as the runner counted them', () => {
  expect(count('vitest', { ...vitest, success: false, numFailedTests: 2 }, 1)).toMatchObject({ passed: 7, failed: 2 })
  expect(count('playwright', { ...playwright, stats: { ...playwright.stats, unexpected: 1 } }, 1)).toMatchObject({
    passed: 3,
    failed: 1,
  })
})

test('a skipped, unwritten or flaky test has failed', () => {
  expect(count('vitest', { ...vitest, numPendingTests: 1, numTodoTests: 1 })).toMatchObject({ passed: 7, failed: 2 })
  expect(count('playwright', { ...playwright, stats: { ...playwright.stats, skipped: 1, flaky: 1 } }).failed).toBe(2)
})

test('a file that did not load has failed although it counted no test', () => {
  const broken = { ...vitest, success: false, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(count('vitest', broken, 1)).toMatchObject({ passed: 7, failed: 1 })
})

test('a runner that does not report, reports nonsense or finds nothing has failed', () => {
  expect(countReport({ file: path.join(folder, 'absent.json'), runner: 'vitest' }, 0)).toMatchObject({ passed: 0, failed: 1 })
  expect(count('vitest', '{"success": true')).toMatchObject({ passed: 0, failed: 1 })
  expect(count('vitest', { success: true, testResults: [] })).toMatchObject({ passed: 0, failed: 1 })
  expect(count('playwright', { ...playwright, stats: { ...playwright.stats, expected: 0 } })).toMatchObject({
    passed: 0,
    failed: 1,
  })
})

test('a runner that ends badly has failed even when all its tests passed', () => {
  expect(count('vitest', vitest, 1)).toMatchObject({ passed: 7, failed: 1 })
  expect(count('vitest', { ...vitest, success: false }, 0)).toMatchObject({ passed: 7, failed: 1 })
  expect(count('playwright', playwright, null)).toMatchObject({ passed: 3, failed: 1 })
  expect(count('playwright', { ...playwright, errors: [{ message: 'no server' }] }, 1)).toMatchObject({ passed: 3, failed: 1 })
})
