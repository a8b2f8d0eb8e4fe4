import { existsSync, readFileSync } from 'node:fs'
import type { Step } from './step.ts'

export type Count = { passed: number; failed: number; note?: string }

/**
 * Adds up what a runner reported. Skipped, pending and flaky tests count as failed: a test that may be left out is none.
 * A runner that left no readable report, or counted nothing, has failed; so has one that ended badly without saying why.
 */
export function countReport(report: NonNullable<Step['report']>, exitCode: number | null): Count {
  const count = readReport(report)
  if (count.failed === 0 && exitCode !== 0) {
    return { passed: count.passed, failed: 1, note: `${report.runner} ended with ${exitCode ?? 'a signal'}` }
  }
  return count
}

function readReport({ file, runner }: NonNullable<Step['report']>): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1, note: `${runner} did not report` }
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const count = runner === 'vitest' ? countVitest(report as VitestReport) : countPlaywright(report as PlaywrightReport)
    return count.passed + count.failed > 0 ? count : { passed: 0, failed: 1, note: `${runner} found no tests` }
  } catch (error) {
    return { passed: 0, failed: 1, note: `${runner}: unreadable report (${error instanceof Error ? error.message : error})` }
  }
}

type VitestReport = {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

function countVitest(report: VitestReport): Count {
  const leftOut = wholeNumber(report.numPendingTests) + wholeNumber(report.numTodoTests)
  const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = wholeNumber(report.numFailedTests) + leftOut + brokenFiles
  const passed = wholeNumber(report.numPassedTests)
  if (!report.success && failed === 0) return { passed, failed: 1, note: 'errors outside of tests' }
  return { passed, failed, note: describe([leftOut, 'left out'], [brokenFiles, 'files that did not load']) }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  const skipped = wholeNumber(stats.skipped)
  const failed = wholeNumber(stats.unexpected) + wholeNumber(stats.flaky) + skipped + errors.length
  return {
    passed: wholeNumber(stats.expected),
    failed,
    note: describe([skipped, 'left out'], [errors.length, 'errors outside of tests']),
  }
}

function wholeNumber(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new Error('a count is missing')
  return value as number
}

function describe(...parts: [number, string][]): string | undefined {
  const said = parts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`)
  return said.length > 0 ? said.join(', ') : undefined
}
