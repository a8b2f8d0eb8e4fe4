import type { Thread } from '#content/teamwork/comment.ts'
import type { Handover } from '#content/teamwork/handover.ts'
import type { Colleague } from '#people/colleagues.ts'

/** What the edit screen shows of the work of colleagues on one document. */
export type ShownTeamwork = { me: string; colleagues: Colleague[]; handover: Handover | null; threads: Thread[] }
