import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The parts of the linear model are numbered by their content, so that a part is not renumbered when another open comes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  // In two steps, because a new number may be an old one of another part.
  await db.execute(sql`update credit_shares set seq = -content_id where model = 'linear'`)
  await db.execute(sql`update credit_shares set seq = content_id where model = 'linear'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`update credit_shares set seq = -seq where model = 'linear'`)
  await db.execute(sql`
    update credit_shares s set seq = p.place
    from (select order_key, seq, row_number() over (partition by order_key order by touch_id desc nulls last) as place
          from credit_shares where model = 'linear') p
    where s.model = 'linear' and s.order_key = p.order_key and s.seq = p.seq`)
}
