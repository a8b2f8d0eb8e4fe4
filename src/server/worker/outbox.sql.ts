/** Takes due announcements for a minute, oldest first; what another worker holds is passed over. $1 how many. */
export const leaseDue = `
  update outbox set leased_until = now() + interval '60 seconds', attempts = attempts + 1
  where id in (select id from outbox where leased_until < now() order by id limit $1 for update skip locked)
  returning id, event, data, attempts`

/** $1 id */
export const deleteDone = 'delete from outbox where id = $1'

/** Leaves a failed announcement for later. $1 id, $2 pause in seconds, $3 what went wrong. */
export const postpone = `
  update outbox set leased_until = now() + make_interval(secs => $2), last_error = $3 where id = $1`

/** Gives back what was taken and not tried. $1 ids */
export const giveBack = `
  update outbox set leased_until = '-infinity', attempts = greatest(attempts - 1, 0) where id = any($1::bigint[])`
