import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import path from 'node:path'

const RUNNER = 'src/platform/programs/run.mjs'

// Without it the editor's packages ask at run time which of their builds is meant, in imports that wait for each other: on Node
// 20 such a process sometimes ends with 13 before its first line ran.
const CONDITIONS = '--conditions=production'

/** What Node is given to run one of our TypeScript programs, named by its path from the hub's folder. */
export const programArguments = (program: string, ...args: string[]): string[] => [CONDITIONS, RUNNER, program, ...args]

type Start = ForkOptions & { args?: string[] }

/** Starts a program, named by its path from the hub's folder, which is the working folder of every process of ours. */
export function forkProgram(program: string, { args = [], execArgv = [], ...options }: Start = {}): ChildProcess {
  const runner = path.resolve(/* turbopackIgnore: true */ process.cwd(), RUNNER)
  return fork(runner, [program, ...args], { ...options, execArgv: [CONDITIONS, ...execArgv] })
}
