import type { Allowed } from '../guard.ts'

/** Who decides what is offered for writing, and who reads what came of it. */
export const offerMakers: Allowed = ['brand-manager']
export const rewardReaders: Allowed = ['brand-manager', 'analyst', 'moderator', 'editor']
