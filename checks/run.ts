import { printFailure, printStart, printTable } from './print.ts'
import { runStep } from './run-step.ts'
import type { Outcome, Step } from './step.ts'
import { prepare, steps } from './steps.ts'

/** `npm test` runs every step but those apart; `npm run check` those that only read files; names as arguments run just these. */
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !steps.some((step) => step.kind === name || step.name === name))
if (unknown.length > 0) {
  console.error(`no step is called ${unknown.map((name) => `"${name}"`).join(', ')}; there are:`)
  for (const step of steps) console.error(`  ${step.name}`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const chosen = steps.filter((step) =>
  asked.length === 0 ? step.kind !== 'apart' : asked.includes(step.kind) || asked.includes(step.name),
)

let interrupted = false
process.once('SIGINT', () => {
  interrupted = true
})

prepare()
const outcomes: Outcome[] = []
const waiting = [...chosen]
// What only reads files shares the cores; what runs servers has the machine to itself.
await Promise.all([runAll('static'), runAll('static')])
await runAll('running')
await runAll('apart')
printTable(
  chosen.flatMap((step) => outcomes.find((outcome) => outcome.step === step) ?? []),
  process.uptime(),
)

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0) + (interrupted ? 1 : 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function runAll(kind: Step['kind']): Promise<void> {
  for (let step = takeNext(kind); step && !interrupted; step = takeNext(kind)) {
    printStart(step)
    const outcome = missing(step, outcomes) ?? (await runStep(step))
    outcomes.push(outcome)
    printFailure(outcome)
  }
}

function takeNext(kind: Step['kind']): Step | undefined {
  const index = waiting.findIndex((step) => step.kind === kind)
  return index < 0 ? undefined : waiting.splice(index, 1)[0]
}

function missing(step: Step, before: Outcome[]): Outcome | undefined {
  const broken = before.find((outcome) => outcome.failed > 0 && step.after?.includes(outcome.step.name))
  if (!broken) return undefined
  return { step, passed: 0, failed: 1, seconds: 0, output: '', note: `not run: ${broken.step.name} failed` }
}
