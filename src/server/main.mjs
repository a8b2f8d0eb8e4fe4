import { register } from 'tsx/esm/api'

// TypeScript is read for the hub's own files only: left in place, the reader would also look at every file of Next and
// Payload and double the time they take to load.
const stopReading = register()
const { runHub } = await import('./run.ts')
await runHub({ pages: true, beforePages: stopReading })
