import { DEFAULT_RECORDING_MB } from '#platform/this-hub.ts'

const MB = 1024 * 1024

/** How much of a recording one request carries; what the front process lets through. */
export const PART_BYTES = 4 * MB

/** Of the recording of a whole live (`HUB_RECORDING_MB`). */
export const largestRecordingBytes = (): number => Number(process.env.HUB_RECORDING_MB || DEFAULT_RECORDING_MB) * MB
