// Payload 3 has no lease on a job: one that was under way when its worker died, or lost the database, would stay so for ever.
const IS_STUCK = `processing and completed_at is null and updated_at < now() - interval '2 minutes'`

const MAY_BE_TRIED_AGAIN = `has_error and completed_at is null and not coalesce(processing, false)
  and total_tried between 1 and 4 and updated_at < now() - interval '1 second' * power(2, total_tried)`

const IS_DUE = `completed_at is null and not coalesce(has_error, false) and not coalesce(processing, false)
  and (wait_until is null or wait_until <= now())`

// What failed long ago, before anybody was told, is nobody's news.
const IS_GIVEN_UP = `has_error and completed_at is null and total_tried > 4 and wait_until > now() - interval '1 day'
  and not exists (select from publication_failures_told t where t.job_id = payload_jobs.id)`

/** Whether there is a job to run, to release, to try again or to tell of. */
export const hasDue = `
  select exists (
    select from payload_jobs where (${IS_DUE}) or (${IS_STUCK}) or (${MAY_BE_TRIED_AGAIN}) or (${IS_GIVEN_UP})) as due`

/** Announces each schedule that is given up, once. */
export const announceGivenUp = `
  with given_up as (
    insert into publication_failures_told (job_id) select id from payload_jobs where ${IS_GIVEN_UP}
    on conflict do nothing returning job_id),
  said as (
    insert into outbox (event, data) select 'publication.failed', jsonb_build_object('job', job_id) from given_up returning 1)
  select pg_notify('outbox', '') from said`

/** One run at a time over all processes: a worker that has just lost its lead may still be at work. */
export const lockRuns = `select pg_try_advisory_lock(${7_402_621}) as locked`
export const unlockRuns = `select pg_advisory_unlock(${7_402_621})`

export const releaseStuck = `update payload_jobs set processing = false, updated_at = now() where ${IS_STUCK}`

export const tryAgain = `update payload_jobs set has_error = false, updated_at = now() where ${MAY_BE_TRIED_AGAIN}`
