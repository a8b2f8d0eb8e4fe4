import type { Allowed } from '../guard.ts'

/** Who composes pushes of 企业微信 and sends them. */
export const wecomPushers: Allowed = ['editor', 'brand-manager']
/** Who connects the application. */
export const wecomKeepers: Allowed = ['brand-manager']
