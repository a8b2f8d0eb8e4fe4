import { runCollector } from './run-collector.ts'

// Beside a hub on the same machine the usual port is taken; one that an `.env` gives is the hub's.
process.env.PORT ||= '3001'
await runCollector()
