import type { Allowed } from '../guard.ts'

/** Who answers for what is published. */
export const outdatedReaders: Allowed = ['editor', 'brand-manager']
