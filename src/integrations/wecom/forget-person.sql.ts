import type { Queryable } from '#platform/database.ts'

export type KnownCustomer = { corp_id: string; id: string; unionid: string | null; tied_to: Buffer | null }

/** Everybody whom a row of this room names, after `after`. */
export async function selectCustomers(
  db: Queryable,
  { after, limit }: { after: KnownCustomer; limit: number },
): Promise<KnownCustomer[]> {
  const found = await db.query<KnownCustomer>(
    `select n.corp_id, n.id, c.unionid, c.tied_to from (
       select corp_id, external_userid as id from wecom_contacts
       union select corp_id, external_userid from wecom_follows
       union select corp_id, external_userid from wecom_chat_members
       union select corp_id, external_userid from wecom_removals where external_userid not like 'erased-%'
       union select p.corp_id, r.target from wecom_recipients r join wecom_pushes p on p.id = r.push_id
         where p.kind = 'single' and r.target not like 'erased-%') n
     left join wecom_contacts c on c.corp_id = n.corp_id and c.external_userid = n.id
     where (n.corp_id, n.id) > ($1, $2) order by n.corp_id, n.id limit $3`,
    [after.corp_id, after.id, limit],
  )
  return found.rows
}

/** What is kept of customers goes; what was counted of them stays, under a name of chance. Nothing is sent that was not sent yet. */
export async function forgetCustomers(db: Queryable, customers: readonly KnownCustomer[], now: Date): Promise<void> {
  const theirs = [customers.map((one) => one.corp_id), customers.map((one) => one.id)]
  const given = 'unnest($1::text[], $2::text[]) as g (corp_id, id)'
  const chance = "'erased-' || left(translate(gen_random_uuid()::text, '-', ''), 20)"
  for (const table of ['wecom_chat_members', 'wecom_follows', 'wecom_contacts'])
    await db.query(`delete from ${table} t using ${given} where t.corp_id = g.corp_id and t.external_userid = g.id`, theirs)
  await db.query(
    `update wecom_removals t set external_userid = ${chance} from ${given} where t.corp_id = g.corp_id and t.external_userid = g.id`,
    theirs,
  )
  await db.query(
    `update wecom_recipients r set target = ${chance},
       state = case when r.state in ('planned', 'created') then 'erased' else r.state end,
       stored_at = case when r.state = 'delivered' then coalesce(r.stored_at, $3) else r.stored_at end
     from wecom_pushes p, ${given}
     where p.id = r.push_id and p.kind = 'single' and p.corp_id = g.corp_id and r.target = g.id`,
    [...theirs, now],
  )
}
