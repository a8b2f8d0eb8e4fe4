import type { Allowed } from '../guard.ts'

/** Who reads what buyers wrote as figures. */
export const ugcReaders: Allowed = ['brand-manager', 'analyst', 'moderator', 'editor']
