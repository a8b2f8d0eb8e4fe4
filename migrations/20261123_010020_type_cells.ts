import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const FIGURES = ['delivered', 'delivered_opened', 'exposed', 'exposed_opened', 'opens', 'direct', 'converted']
const zeros = FIGURES.map(() => '0').join(', ')

/** Adds what a cell is now less what it was to the cell of its type. */
const MOVE = `
  insert into type_cells as cell (day, collection, channel, ${FIGURES.join(', ')})
  select is_now.day, s.collection, is_now.channel, ${FIGURES.map((name) => `is_now.${name} - was.${name}`).join(', ')}
  from subjects s where s.id = is_now.content_id
  on conflict (day, collection, channel) do update set ${FIGURES.map((name) => `${name} = cell.${name} + excluded.${name}`).join(', ')}`

/**
 * Of sealed days there are cells of whole types too, so that a scorecard by type or channel costs the same for five contents
 * as for five hundred. They are written with the seal; whatever changes a sealed cell changes its type's cell with it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create table type_cells (
      day date not null,
      collection text not null,
      channel smallint not null,
      ${FIGURES.map((name) => `${name} integer not null,`).join('\n      ')}
      primary key (day, collection, channel)
    );
    -- The cells that stand in no cell of a type.
    create index pair_cells_open on pair_cells (day) where not is_sealed;

    create function keep_type_cell(was pair_cells, is_now pair_cells) returns void language sql as $body$ ${MOVE} $body$;

    create or replace function keep_sealed_cells() returns trigger language plpgsql as $body$
    declare nothing pair_cells;
    begin
      if tg_op = 'INSERT' then
        new.is_sealed := exists (select from day_seals s where s.day = new.day);
        if new.is_sealed then
          nothing := row(new.day, new.content_id, new.channel, ${zeros}, true)::pair_cells;
          perform log_sealed_cell(nothing);
          perform keep_type_cell(nothing, new);
        end if;
        return new;
      elsif tg_op = 'DELETE' then
        perform log_sealed_cell(old);
        perform keep_type_cell(old, row(old.day, old.content_id, old.channel, ${zeros}, true)::pair_cells);
        return old;
      end if;
      perform log_sealed_cell(old);
      perform keep_type_cell(old, new);
      return new;
    end $body$;

    insert into type_cells (day, collection, channel, ${FIGURES.join(', ')})
    select k.day, s.collection, k.channel, ${FIGURES.map((name) => `sum(k.${name})`).join(', ')}
    from pair_cells k join subjects s on s.id = k.content_id where k.is_sealed group by 1, 2, 3;
  `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create or replace function keep_sealed_cells() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'INSERT' then
        new.is_sealed := exists (select from day_seals s where s.day = new.day);
        if new.is_sealed then
          perform log_sealed_cell(row(new.day, new.content_id, new.channel, ${zeros}, true)::pair_cells);
        end if;
        return new;
      end if;
      perform log_sealed_cell(old);
      return case tg_op when 'DELETE' then old else new end;
    end $body$;
    drop function keep_type_cell;
    drop index pair_cells_open;
    drop table type_cells;
  `),
  )
}
