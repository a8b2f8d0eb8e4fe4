export const selectActiveKey = 'select id, label from api_keys where hash = $1 and revoked_at is null'

export const insertKey = `
  insert into api_keys (label, prefix, hash, created_by, created_at) values ($1, $2, $3, $4, $5)
  returning id
`

export const revokeKey = 'update api_keys set revoked_at = $2 where id = $1 and revoked_at is null'

export const selectKeys = `
  select k.id, k.label, k.prefix, k.created_at as "createdAt", k.revoked_at as "revokedAt", coalesce(u.name, k.created_by) as "createdBy"
  from api_keys k left join users u on u.id::text = k.created_by
  order by k.revoked_at is not null, k.created_at desc
`
