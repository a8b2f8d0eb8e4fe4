import type { Allowed } from '../guard.ts'

/** Every colleague sees what is planned; who may write content moves it; the manager promises. */
export const plannerReaders: Allowed = 'staff'
export const planners: Allowed = ['editor']
export const promisers: Allowed = ['brand-manager']
