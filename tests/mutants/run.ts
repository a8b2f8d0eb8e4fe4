import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { copySource } from '../../checks/source-copy.ts'
import { type Mutant, mutants } from './mutants.ts'

/**
 * `npm run mutants [-- words]`: puts each fault (those whose name holds the words) into a copy of the source, runs the test that
 * must turn red by it, and says whether it did. Ends with 1 when a fault went unnoticed. The product knows nothing of this.
 */
const root = path.join(import.meta.dirname, '../..')
const words = process.argv.slice(2).join(' ')
const chosen = mutants.filter(({ name }) => name.includes(words))
const survived: string[] = []

for (const mutant of chosen) {
  const verdict = await judge(mutant)
  console.log(`${verdict === 'caught' ? '✓' : '✗'} ${mutant.name}: ${verdict}`)
  if (verdict !== 'caught') survived.push(mutant.name)
}
console.log(`${chosen.length - survived.length} of ${chosen.length} caught`)
process.exit(survived.length > 0 || chosen.length === 0 ? 1 : 0)

async function judge(mutant: Mutant): Promise<string> {
  const copy = copySource(root)
  try {
    const file = path.join(copy.folder, mutant.file)
    const parts = readFileSync(file, 'utf8').split(mutant.find)
    if (parts.length !== 2) return `its place is found ${parts.length - 1} times`
    writeFileSync(file, parts.join(mutant.replace))
    const report = path.join(copy.folder, 'mutant.json')
    await run(copy.folder, mutant.test, report)
    return readVerdict(report, mutant.test.name)
  } finally {
    copy.remove()
  }
}

function run(folder: string, { project, file, name }: Mutant['test'], report: string): Promise<void> {
  const args = ['run', `--project=${project}`, file, '-t', name, '--reporter=json', `--outputFile=${report}`]
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(folder, 'node_modules/.bin/vitest'), args, { cwd: folder, stdio: 'ignore' })
    child.on('error', reject).on('close', () => resolve())
  })
}

type Report = { testResults: { assertionResults: { title: string; fullName: string; status: string }[] }[] }

function readVerdict(file: string, name: string): string {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const ran = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => test.fullName.includes(name))
  if (ran.length === 0) return 'no such test'
  return ran.some(({ status }) => status === 'failed') ? 'caught' : 'survived'
}
