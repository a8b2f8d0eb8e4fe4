// Payload 3 has no lease on a job: one that was under way when its worker died, or lost the database, would stay so for ever.
const IS_STUCK = `processing and completed_at is null and updated_at < now() - interval '2 minutes'`

const MAY_BE_TRIED_AGAIN = `has_error and completed_at is null and not coalesce(processing, false)
  and total_tried between 1 and 4 and updated_at < now() - interval '1 second' * power(2, total_tried)`

const IS_DUE = `completed_at is null and not coalesce(has_error, false) and not coalesce(processing, false)
  and (wait_until is null or wait_until <= now())`

/** Whether there is a job to run, to release or to try again. */
export const hasDue = `
  select exists (select from payload_jobs where (${IS_DUE}) or (${IS_STUCK}) or (${MAY_BE_TRIED_AGAIN})) as due`

export const releaseStuck = `update payload_jobs set processing = false, updated_at = now() where ${IS_STUCK}`

export const tryAgain = `update payload_jobs set has_error = false, updated_at = now() where ${MAY_BE_TRIED_AGAIN}`
