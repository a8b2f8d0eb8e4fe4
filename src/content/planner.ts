import type { Payload, PayloadRequest } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'
import { queryableOf } from '#platform/request-database.ts'
import { documentGaps } from './document-gaps.ts'
import { findEmbargo } from './plan/embargo.ts'

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
  /** What the document lacks as it stands now; empty when it was something else, and `message` has to do. */
  gaps: Bilingual[]
  /** The colleague who planned it, when known. */
  plannedBy: string | null
  plannerId: string | null
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
 * Scheduled publications that did not happen, the newest failure first: the attempt failed, or nobody attempted it.
 * A document that has been published (or unpublished) by hand since or has a later schedule is no longer listed, nor
 * is one that was deleted or lies in the trash.
 */
export async function failedPublications(payload: Payload, now: Date, limit = 20): Promise<FailedPublication[]> {
  const failed = await withoutReplaced(payload, await findJobs(payload, { hasError: { equals: true } }, limit, '-waitUntil'))
  const open = await findJobs(payload, { hasError: { not_equals: true }, completedAt: { exists: false } }, limit)
  const late = open.filter((job) => Date.parse(job.waitUntil ?? '') <= now.getTime() - LATE_MS)
  const [failedOnes, lateOnes] = await Promise.all([
    describe(payload, failed, 'outstanding'),
    describe(payload, late, 'outstanding'),
  ])
  const jobs = new Map([...failed, ...late].map((job) => [job.id, job]))
  const explainAll = (ones: ScheduledPublication[], reason: Why['reason']) =>
    ones.map((one) => explain(payload, one, { reason, job: jobs.get(one.jobId) }))
  return Promise.all([...explainAll(failedOnes, 'failed'), ...explainAll(lateOnes, 'late')])
}

/** The failure of one schedule as it stands now; nothing when its document has been dealt with since. */
export async function findFailure(payload: Payload, job: string): Promise<FailedPublication | null> {
  const [failed] = await withoutReplaced(
    payload,
    await findJobs(payload, { and: [{ id: { equals: job } }, { hasError: { equals: true } }] }, 1),
  )
  const described = failed && (await describeOne(payload, failed, 'outstanding'))
  return described ? explain(payload, described, { reason: 'failed', job: failed }) : null
}

type Why = { reason: 'failed' | 'late'; job: Job | undefined }

async function explain(payload: Payload, one: ScheduledPublication, { reason, job }: Why): Promise<FailedPublication> {
  const [gaps, planner] = await Promise.all([gapsOf(payload, one), plannerOf(payload, job)])
  const message = reason === 'failed' && job ? messageOf(job) : ''
  return { ...one, reason, message, gaps, plannedBy: planner?.name ?? null, plannerId: planner?.id ?? null }
}

async function gapsOf(payload: Payload, { act, collection, id }: ScheduledPublication): Promise<Bilingual[]> {
  const found = payload.config.collections.find(({ slug }) => slug === collection)
  if (act !== 'publish' || !found) return []
  const query = { collection: found.slug, id, depth: 0, draft: true, overrideAccess: true, disableErrors: true } as const
  const document = await payload.findByID(query)
  if (!document) return []
  const embargo = await findEmbargo(await queryableOf({ payload } as PayloadRequest), { collection, id }, new Date())
  const gaps = documentGaps(found.fields, document as unknown as Record<string, unknown>)
  return embargo ? [...gaps, embargo] : gaps
}

async function plannerOf(payload: Payload, job: Job | undefined): Promise<{ id: string; name: string } | null> {
  const id = ((job?.input ?? {}) as JobInput).user?.value
  if (typeof id !== 'string') return null
  const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, disableErrors: true })
  return user ? { id: user.id, name: user.name } : null
}

type Job = {
  id: string
  createdAt: string
  waitUntil?: string | null
  completedAt?: string | null
  input?: unknown
  error?: unknown
  log?: { error?: unknown }[] | null
}
type JobInput = {
  type?: 'publish' | 'unpublish'
  user?: { value?: unknown }
  doc?: { relationTo?: string; value?: string | { id: string } }
}

async function findJobs(payload: Payload, where: Record<string, object>, limit: number, sort = 'waitUntil'): Promise<Job[]> {
  const { docs } = await payload.db.find<Job & { id: string }>({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, where] } as never,
    sort,
    limit,
    pagination: false,
  })
  return docs
}

const MOST_LATER = 500

/** Without the jobs whose document got a later one of the same act, or whose later one of either act has been done. */
async function withoutReplaced(payload: Payload, failed: Job[]): Promise<Job[]> {
  const earliest = failed.at(-1)?.waitUntil
  if (!earliest) return failed
  const later = await findJobs(payload, { waitUntil: { greater_than_equal: earliest } }, MOST_LATER, '-waitUntil')
  return failed.filter((job) => !later.some((other) => replaces(other, job)))
}

function replaces(other: Job, job: Job): boolean {
  const [ours, theirs] = [documentOf(job), documentOf(other)]
  const isLater = timeOf(other) > timeOf(job) || (timeOf(other) === timeOf(job) && other.createdAt > job.createdAt)
  const isSame = ours.id === theirs.id && ours.collection === theirs.collection
  return isLater && isSame && (ours.act === theirs.act || Boolean(other.completedAt))
}

const timeOf = (job: Job): number => Date.parse(job.waitUntil ?? '')

function documentOf(job: Job) {
  const input = (job.input ?? {}) as JobInput
  const id = typeof input.doc?.value === 'object' ? input.doc.value.id : input.doc?.value
  return {
    id,
    collection: input.doc?.relationTo,
    act: input.type === 'unpublish' ? ('unpublish' as const) : ('publish' as const),
  }
}

async function describe(payload: Payload, jobs: Job[], only?: 'outstanding'): Promise<ScheduledPublication[]> {
  const described = await Promise.all(jobs.map((job) => describeOne(payload, job, only)))
  return described.filter((one) => one !== null)
}

async function describeOne(payload: Payload, job: Job, only?: 'outstanding'): Promise<ScheduledPublication | null> {
  const { id, collection: relationTo, act } = documentOf(job)
  const collection = payload.config.collections.find(({ slug }) => slug === relationTo)?.slug
  if (!id || !collection) return null
  const found = await payload.findByID({ collection, id, depth: 0, overrideAccess: true, disableErrors: true })
  if (!found) return null
  const doc = found as { title?: string | null; _status?: string }
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
