import { runHub } from '#server/run.ts'

// The hub below its pages: port, database, migrations, measuring. No build is needed to drill it.
await runHub({ pages: false })
