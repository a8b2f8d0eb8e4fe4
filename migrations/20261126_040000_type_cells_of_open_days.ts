import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const FIGURES = ['delivered', 'delivered_opened', 'exposed', 'exposed_opened', 'opens', 'direct', 'converted']
const zeros = FIGURES.map(() => '0').join(', ')
const sums = FIGURES.map((name) => `sum(k.${name})::integer as ${name}`).join(', ')

const signed = (rows: string, sign: string): string =>
  `select day, content_id, channel, ${FIGURES.map((name) => `${sign}${name} as ${name}`).join(', ')} from ${rows}`

/** Adds what changed cells are less what they were to the cells of their types. */
const addTo = (changes: string): string => `
  insert into type_cells as cell (day, collection, channel, ${FIGURES.join(', ')})
  select k.day, s.collection, k.channel, ${sums}
  from (${changes}) k join subjects s on s.id = k.content_id
  group by 1, 2, 3 having ${FIGURES.map((name) => `sum(k.${name}) <> 0`).join(' or ')} order by 1, 2, 3
  on conflict (day, collection, channel) do update set ${FIGURES.map((name) => `${name} = cell.${name} + excluded.${name}`).join(', ')}`

const refill = (where: string): string => `
  delete from type_cells;
  insert into type_cells (day, collection, channel, ${FIGURES.join(', ')})
  select k.day, s.collection, k.channel, ${sums} from pair_cells k join subjects s on s.id = k.content_id ${where} group by 1, 2, 3;`

/** The log of sealed cells, as it was before there were cells of types; `types` is what it did for these. */
const keepSealedCells = (types: { ofNew: string; ofGone: string; ofChanged: string }): string => `
  create or replace function keep_sealed_cells() returns trigger language plpgsql as $body$
  declare nothing pair_cells;
  begin
    if tg_op = 'INSERT' then
      new.is_sealed := exists (select from day_seals s where s.day = new.day);
      if new.is_sealed then
        nothing := row(new.day, new.content_id, new.channel, ${zeros}, true)::pair_cells;
        perform log_sealed_cell(nothing);
        ${types.ofNew}
      end if;
      return new;
    elsif tg_op = 'DELETE' then
      perform log_sealed_cell(old);
      ${types.ofGone}
      return old;
    end if;
    perform log_sealed_cell(old);
    ${types.ofChanged}
    return new;
  end $body$;`

/**
 * Cells of whole types stand for every day, open ones too, and are kept by the database whenever the cells of contents change:
 * a scorecard by type, channel or day reads nothing else.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    ${keepSealedCells({ ofNew: '', ofGone: '', ofChanged: '' })}
    drop function keep_type_cell;
    drop index pair_cells_open;

    create function keep_type_cells() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'INSERT' then ${addTo(signed('new_cells', ''))};
      elsif tg_op = 'DELETE' then ${addTo(signed('old_cells', '-'))};
      else ${addTo(`${signed('old_cells', '-')} union all ${signed('new_cells', '')}`)};
      end if;
      return null;
    end $body$;
    create trigger type_cells_of_new after insert on pair_cells
      referencing new table as new_cells for each statement execute function keep_type_cells();
    create trigger type_cells_of_gone after delete on pair_cells
      referencing old table as old_cells for each statement execute function keep_type_cells();
    create trigger type_cells_of_changed after update on pair_cells
      referencing old table as old_cells new table as new_cells for each statement execute function keep_type_cells();
    -- A few rows that every batch of facts changes: room for their new versions on the same page.
    alter table type_cells set (fillfactor = 50);
    ${refill('')}
  `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    drop trigger type_cells_of_new on pair_cells;
    drop trigger type_cells_of_gone on pair_cells;
    drop trigger type_cells_of_changed on pair_cells;
    drop function keep_type_cells;
    alter table type_cells reset (fillfactor);
    create index pair_cells_open on pair_cells (day) where not is_sealed;
    create function keep_type_cell(was pair_cells, is_now pair_cells) returns void language sql as $body$
      insert into type_cells as cell (day, collection, channel, ${FIGURES.join(', ')})
      select is_now.day, s.collection, is_now.channel, ${FIGURES.map((name) => `is_now.${name} - was.${name}`).join(', ')}
      from subjects s where s.id = is_now.content_id
      on conflict (day, collection, channel) do update set ${FIGURES.map((name) => `${name} = cell.${name} + excluded.${name}`).join(', ')}
    $body$;
    ${keepSealedCells({
      ofNew: 'perform keep_type_cell(nothing, new);',
      ofGone: `perform keep_type_cell(old, row(old.day, old.content_id, old.channel, ${zeros}, true)::pair_cells);`,
      ofChanged: 'perform keep_type_cell(old, new);',
    })}
    ${refill('where k.is_sealed')}
  `),
  )
}
