import { findChromium } from '../tests/builders/chromium.ts'

/** Finds a Chromium for the browser tests, or installs one, before anything is timed against it. */
try {
  console.log(findChromium())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
