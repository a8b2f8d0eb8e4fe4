import type { Allowed } from '../guard.ts'

/** Who answers for what is reused, and who reuses it. */
export const consentReaders: Allowed = ['editor', 'brand-manager', 'moderator']
