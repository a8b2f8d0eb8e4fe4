import type { Allowed } from '../guard.ts'

/** Who sees how 猜你想看 does. */
export const nextReaders: Allowed = ['brand-manager', 'analyst', 'editor']
