import type { Finding } from './finding.ts'

/** Whether a service outside has promised to call back and has not yet. */
export const isAwaiting = (findings: readonly Finding[]): boolean =>
  findings.some(({ evidence }) => evidence.some((one) => one.kind === 'outside' && one.outcome === 'later'))
