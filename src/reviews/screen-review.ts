import type { Pool } from '#platform/database.ts'
import { configuredProviders } from './screening/providers.ts'
import { screenWith } from './screening/screen.ts'

/**
 * What the machine says of a review before people read it (`screening/steps.ts`). It never rejects and never publishes: whatever it
 * finds, and whatever of it fails, the review goes on to people.
 */
export const screenReview = (pool: Pool, review: string, now: Date): Promise<void> =>
  screenWith(configuredProviders(), { pool, review, now })
