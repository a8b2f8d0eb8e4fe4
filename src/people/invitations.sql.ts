/** Ends whatever link is still open for this address, so that only the newest works. $1 kind, $2 email, $3 now. */
export const closeOpenInvitations = `
  update invitations set revoked_at = $3 where kind = $1 and email = $2 and used_at is null and revoked_at is null
`

export const insertInvitation = `
  insert into invitations (kind, token_hash, email, name, role, user_id, created_by, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  returning id
`

/** The open invitation of a token, if it is open at $2. */
export const selectOpenInvitation = `
  select id, kind, email, name, role, user_id as "userId" from invitations
  where token_hash = $1 and used_at is null and revoked_at is null and expires_at > $2
`

/** The same, held until the transaction ends: a second use waits here and then finds nothing. */
export const lockOpenInvitation = `${selectOpenInvitation} for update`

export const markInvitationUsed = 'update invitations set used_at = $2 where id = $1'

export const revokeInvitationById = `
  update invitations set revoked_at = $2 where id = $1 and used_at is null and revoked_at is null
`

export const selectRecentInvitations = `
  select i.id, i.kind, i.email, i.name, i.role, i.created_at as "createdAt", i.expires_at as "expiresAt",
    i.used_at as "usedAt", i.revoked_at as "revokedAt", coalesce(u.name, i.created_by) as "createdBy"
  from invitations i left join users u on u.id::text = i.created_by
  order by i.created_at desc limit 100
`
