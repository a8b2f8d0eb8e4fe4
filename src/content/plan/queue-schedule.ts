import type { PayloadRequest } from 'payload'
import type { PlannedCollection } from './plan-item.ts'

type Schedule = { collection: PlannedCollection; id: string; act: 'publish' | 'unpublish'; at: Date }

/** Writes a schedule in the transaction of the request, to be run with the rights of its colleague. Gives the id of the job. */
export async function queueSchedule(req: PayloadRequest, { collection, id, act, at }: Schedule): Promise<string> {
  const job = await req.payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: at,
    input: {
      type: act,
      doc: { relationTo: collection, value: id },
      user: { relationTo: 'users', value: req.user?.id },
    } as never,
    req,
  })
  return String(job.id)
}
