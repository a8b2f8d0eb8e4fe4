import type { Allowed } from '../guard.ts'

/** Who sees the names and addresses of applicants and sends the samples; everybody else reads figures only. */
export const trialKeepers: Allowed = ['brand-manager']
export const trialReaders: Allowed = ['brand-manager', 'analyst', 'moderator', 'editor']
