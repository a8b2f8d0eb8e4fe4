import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const FIGURES = ['buyers', 'newcomers', 'lone']
const list = (of: (name: string) => string): string => FIGURES.map(of).join(', ')

/** What rows of buyer_cells give to their days. */
const sums = (sign: '' | '-'): string => `
  ${sign}buyers as buyers, case when row_before = '-infinity' then ${sign}buyers else 0 end as newcomers,
  case when before = '-infinity' and after = 'infinity' then ${sign}buyers else 0 end as lone`

const keep = (changes: string): string => `
  insert into buyer_days as d (kind, key, day, ${list((name) => name)})
  select kind, key, day, ${list((name) => `sum(${name})`)} from (${changes}) given
  group by kind, key, day having ${FIGURES.map((name) => `sum(${name}) <> 0`).join(' or ')} order by kind, key, day
  on conflict (kind, key, day) do update set ${list((name) => `${name} = d.${name} + excluded.${name}`)};
  delete from buyer_days where buyers = 0;`

const plus = `select kind, key, day, ${sums('')} from is_now`
const minus = `select kind, key, day, ${sums('-')} from was`

/**
 * Buyers of a day by row, beside the cells that tell when else they bought: a range then sums its days, and reads of the others only
 * the buyers whose days lie on both sides of one of its ends. Without them a scorecard costs more the more customers come back.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    -- newcomers: who never bought from the row before; lone: who bought on no other day at all.
    create table buyer_days (
      kind text not null,
      key text not null,
      day date not null,
      ${list((name) => `${name} bigint not null`)},
      primary key (kind, key, day)
    ) with (fillfactor = 70);
    create index buyer_days_of_none on buyer_days (day) where buyers = 0;
    -- Who bought on both sides of a day.
    create index buyer_cells_across_row on buyer_cells using gist (daterange(row_before, day)) where row_before > '-infinity';
    create index buyer_cells_across_before on buyer_cells using gist (daterange(before, day)) where before > '-infinity';
    create index buyer_cells_across_after on buyer_cells using gist (daterange(day, after)) where before = '-infinity' and after < 'infinity';

    create function keep_buyer_days() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'INSERT' then ${keep(plus)}
      elsif tg_op = 'DELETE' then ${keep(minus)}
      else ${keep(`${plus} union all ${minus}`)}
      end if;
      return null;
    end $body$;
    create trigger days_of_new after insert on buyer_cells
      referencing new table as is_now for each statement execute function keep_buyer_days();
    create trigger days_of_gone after delete on buyer_cells
      referencing old table as was for each statement execute function keep_buyer_days();
    create trigger days_of_changed after update on buyer_cells
      referencing old table as was new table as is_now for each statement execute function keep_buyer_days();

    insert into buyer_days (kind, key, day, ${list((name) => name)})
    select kind, key, day, ${list((name) => `sum(${name})`)} from (select kind, key, day, ${sums('')} from buyer_cells where buyers <> 0) given
    group by kind, key, day;
  `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    drop trigger days_of_changed on buyer_cells;
    drop trigger days_of_gone on buyer_cells;
    drop trigger days_of_new on buyer_cells;
    drop function keep_buyer_days;
    drop index buyer_cells_across_after, buyer_cells_across_before, buyer_cells_across_row;
    drop table buyer_days;
  `),
  )
}
