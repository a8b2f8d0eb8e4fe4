import { runHub } from './run.ts'

await runHub({ pages: true })
