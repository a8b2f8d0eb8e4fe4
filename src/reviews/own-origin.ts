import type { ReviewOrigin } from './review-states.ts'

/** Where reviews come from that this hub took in itself. What others collected is shown as theirs and is in no figure of ours. */
export const ownOrigins = ['hub', 'request', 'campaign'] as const satisfies readonly ReviewOrigin[]

export const isOwnOrigin = (origin: ReviewOrigin): boolean => (ownOrigins as readonly ReviewOrigin[]).includes(origin)
