import type { Allowed } from '../guard.ts'

/** Who sees how a live is prepared, runs and ran. */
export const liveViewers: Allowed = 'staff'
/** Who runs one. */
export const liveCrew: Allowed = ['editor', 'brand-manager']
/** Who tells the hub with which templates WeChat may be asked to send. */
export const reminderKeepers: Allowed = ['brand-manager']
