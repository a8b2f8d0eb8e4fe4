import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Reservations on 视频号 that one promoter (推客) brought, as WeChat counts them; nobody made these lines. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table live_reservation_counts drop constraint live_reservation_counts_source_check;
    alter table live_reservation_counts add constraint live_reservation_counts_source_check check (source in ('channels', 'sharer'));
    alter table live_reservation_counts alter column made_by drop not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from live_reservation_counts where source = 'sharer';
    alter table live_reservation_counts alter column made_by set not null;
    alter table live_reservation_counts drop constraint live_reservation_counts_source_check;
    alter table live_reservation_counts add constraint live_reservation_counts_source_check check (source in ('channels'));
  `)
}
