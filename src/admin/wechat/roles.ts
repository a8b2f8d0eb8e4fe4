import type { Allowed } from '../guard.ts'

/** Who lays out articles for the official account and pushes them. */
export const pushers: Allowed = ['editor', 'brand-manager']
/** Who reads what WeChat counts itself. */
export const statisticReaders: Allowed = ['editor', 'brand-manager', 'analyst']
/** Who connects the account. */
export const accountKeepers: Allowed = ['brand-manager']
