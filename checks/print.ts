import type { Outcome, Step } from './step.ts'

const LAST_LINES = 120

export const printStart = (step: Step): void => console.log(`▶ ${step.name}`)

/** One line for every step; what a failed one printed stands under it, its last lines only. */
export function printFailure(outcome: Outcome): void {
  const sign = outcome.failed === 0 ? '✓' : '✗'
  console.log(`${sign} ${outcome.step.name}  ${outcome.seconds.toFixed(1)} s${outcome.note ? `  (${outcome.note})` : ''}`)
  if (outcome.failed === 0 || outcome.output === '') return
  const lines = outcome.output.trimEnd().split('\n')
  if (lines.length > LAST_LINES) console.log(`    … ${lines.length - LAST_LINES} lines above`)
  for (const line of lines.slice(-LAST_LINES)) console.log(`    ${line}`)
}

/** What ran, how long it took, what it came to; `seconds` is how long everything took, some of it side by side. */
export function printTable(outcomes: Outcome[], seconds: number): void {
  const width = Math.max(4, ...outcomes.map((outcome) => outcome.step.name.length))
  console.log(`\n${'step'.padEnd(width)}  ${'seconds'.padStart(8)}  ${'passed'.padStart(6)}  ${'failed'.padStart(6)}`)
  for (const { step, passed, failed, ...outcome } of outcomes) {
    const figures = [outcome.seconds.toFixed(1).padStart(8), String(passed).padStart(6), String(failed).padStart(6)]
    console.log(`${step.name.padEnd(width)}  ${figures.join('  ')}`)
  }
  console.log(`${'all'.padEnd(width)}  ${seconds.toFixed(1).padStart(8)}\n`)
}
