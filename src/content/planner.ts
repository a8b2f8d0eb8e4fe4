import type { Payload } from 'payload'

export type ScheduledPublication = {
  jobId: string
  collection: string
  id: string
  title: string
  act: 'publish' | 'unpublish'
  /** When it was to happen, ISO 8601. */
  dueAt: string
}

export type FailedPublication = ScheduledPublication & {
  /** `failed`: tried and refused; `late`: due more than 3 minutes ago and not tried, so no worker runs. */
  reason: 'failed' | 'late'
  message: string
}

const LATE_MS = 3 * 60_000

/** Scheduled publications still ahead at `now`, the next one first; at most `limit`. */
export async function plannedPublications(payload: Payload, now: Date, limit = 20): Promise<ScheduledPublication[]> {
  const jobs = await findJobs(payload, { hasError: { not_equals: true }, completedAt: { exists: false } }, limit)
  return describe(
    payload,
    jobs.filter((job) => Date.parse(job.waitUntil ?? '') > now.getTime() - LATE_MS),
  )
}

/**
 * Scheduled publications that did not happen: the attempt failed, or nobody attempted it. A document that has been
 * published (or unpublished) by hand since is no longer listed, nor is one that was deleted.
 */
export async function failedPublications(payload: Payload, now: Date, limit = 20): Promise<FailedPublication[]> {
  const failed = await findJobs(payload, { hasError: { equals: true } }, limit)
  const open = await findJobs(payload, { hasError: { not_equals: true }, completedAt: { exists: false } }, limit)
  const late = open.filter((job) => Date.parse(job.waitUntil ?? '') <= now.getTime() - LATE_MS)
  const [failedOnes, lateOnes] = await Promise.all([
    describe(payload, failed, 'outstanding'),
    describe(payload, late, 'outstanding'),
  ])
  const messages = new Map(failed.map((job) => [job.id, messageOf(job)]))
  return [
    ...failedOnes.map((one) => ({ ...one, reason: 'failed' as const, message: messages.get(one.jobId) ?? '' })),
    ...lateOnes.map((one) => ({ ...one, reason: 'late' as const, message: '' })),
  ]
}

type Job = { id: string; waitUntil?: string | null; input?: unknown; error?: unknown; log?: { error?: unknown }[] | null }
type JobInput = { type?: 'publish' | 'unpublish'; doc?: { relationTo?: string; value?: string | { id: string } } }

async function findJobs(payload: Payload, where: Record<string, object>, limit: number): Promise<Job[]> {
  const { docs } = await payload.db.find<Job & { id: string }>({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, where] } as never,
    sort: 'waitUntil',
    limit,
    pagination: false,
  })
  return docs
}

async function describe(payload: Payload, jobs: Job[], only?: 'outstanding'): Promise<ScheduledPublication[]> {
  const described = await Promise.all(jobs.map((job) => describeOne(payload, job, only)))
  return described.filter((one) => one !== null)
}

async function describeOne(payload: Payload, job: Job, only?: 'outstanding'): Promise<ScheduledPublication | null> {
  const input = (job.input ?? {}) as JobInput
  const id = typeof input.doc?.value === 'object' ? input.doc.value.id : input.doc?.value
  const collection = payload.config.collections.find(({ slug }) => slug === input.doc?.relationTo)?.slug
  if (!id || !collection) return null
  const found = await payload.findByID({ collection, id, depth: 0, overrideAccess: true, disableErrors: true })
  if (!found) return null
  const doc = found as { title?: string | null; _status?: string }
  const act = input.type === 'unpublish' ? 'unpublish' : 'publish'
  const isDone = doc._status === (act === 'publish' ? 'published' : 'draft')
  if (only === 'outstanding' && isDone) return null
  return { jobId: job.id, collection, id, title: doc.title ?? '', act, dueAt: new Date(job.waitUntil ?? 0).toISOString() }
}

function messageOf(job: Job): string {
  const errors = [job.error, ...(job.log ?? []).map((entry) => entry.error)]
  for (const error of errors) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
    if (typeof message === 'string' && message) return message
  }
  return ''
}
