import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What a colleague has done by hand in WeChat's backend with a draft, since no interface does it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table wechat_pushes add column hand_steps text[] not null default '{}'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table wechat_pushes drop column hand_steps`)
}
