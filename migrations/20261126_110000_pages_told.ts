import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Every front process hears at COMMIT that pages changed, whoever announced it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function tell_pages_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('pages', '');
      return null;
    end $$;
    create trigger outbox_tells_pages after insert on outbox for each row
      when (new.event = 'content.changed') execute function tell_pages_changed();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger outbox_tells_pages on outbox;
    drop function tell_pages_changed();
  `)
}
