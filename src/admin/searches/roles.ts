import type { Allowed } from '../guard.ts'

/** Who reads what people looked for. */
export const searchReaders: Allowed = ['brand-manager', 'analyst', 'editor']
