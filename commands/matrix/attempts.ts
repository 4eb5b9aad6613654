import { sql } from 'drizzle-orm';
import type { Actor } from '../../domain/network/actor';
import { becomePerson } from '../../store/as-actor';
import type { Database } from '../../store/database';
import type { CatalogueTable } from './catalogue';
import { rowsIn, undone } from './owner-rows';
import type { Row } from './table-rules';

/**
 * Tries statements as whoever asks, one list after the other, each statement undone. A list is let through when one of
 * its statements changes a row, or fails only for a value of the row: the database looks at whose the row is before that.
 * That a row would point to nothing is a refusal too.
 */
const tryStatements = `
  create or replace function pg_temp.try_statements(lists jsonb) returns jsonb language plpgsql as $$
  declare list jsonb; statement text; changed integer; said text; answers jsonb := '[]';
  begin
    for list in select * from jsonb_array_elements(lists) loop
      said := 'refused';
      for statement in select * from jsonb_array_elements_text(list) loop
        begin
          execute statement;
          get diagnostics changed = row_count;
          raise exception using errcode = 'MX' || case when changed > 0 then '001' else '000' end;
        exception when others then
          if sqlstate = 'MX001' or (sqlstate like '23%' and sqlstate <> '23503') then said := 'through'; end if;
          if sqlstate not in ('MX000', 'MX001', '42501') and sqlstate not like '23%' then said := sqlstate || ' ' || statement; end if;
        end;
        exit when said <> 'refused';
      end loop;
      answers := answers || to_jsonb(said);
    end loop;
    return answers;
  end $$`;

/** What came of each list of statements: `through`, `refused`, or how the matrix itself went wrong. */
export function attempted(database: Database, actor: Actor, lists: readonly (readonly string[])[]): Promise<readonly string[]> {
  return undone(database, (inside) => inside.transaction(async (tx) => {
    await tx.execute(sql.raw(tryStatements));
    await tx.execute(sql.raw('grant execute on all functions in schema pg_temp to public'));
    await becomePerson(tx, actor.scope);
    const [answer] = await rowsIn<{ said: string[] }>(tx, sql`select pg_temp.try_statements(${JSON.stringify(lists)}::jsonb) as said`);
    return answer?.said ?? [];
  }));
}

/** The row as it stands, and the same in the actor's own name with a fresh id. */
export function insertions({ name, personColumns, columns }: CatalogueTable, row: Row, actor: Actor): readonly string[] {
  const mine = Object.fromEntries(personColumns.map((column) => [column, actor.scope.personId]));
  const fresh = columns.includes('id') ? `|| jsonb_build_object('id', gen_random_uuid())` : '';
  return [row, { ...row, ...mine }].map((one) =>
    `insert into ${name} select * from jsonb_populate_record(null::${name}, ${literal(JSON.stringify(one))}::jsonb ${fresh})`);
}

/** Each column that may be written at all, set to what it is, to what other rows have, and to the actor. */
export function updates(table: CatalogueTable, row: Row, actor: Actor): readonly string[] {
  return table.updatable.flatMap((column) => {
    const values = [row[column], ...table.rows.map((other) => other[column])];
    const mine = table.personColumns.includes(column) ? [actor.scope.personId] : [];
    return [...new Set([...values, ...mine])].slice(0, 4).map((value) => `${setting(table, column, value)} where ${isRow(table, row)}`);
  });
}

/** The same without naming a row, which needs no right to read any. */
export function blindUpdates(table: CatalogueTable): readonly string[] {
  return table.updatable.flatMap((column) => [
    `update ${table.name} set ${column} = ${column}`,
    ...[...new Set(table.rows.map((row) => row[column]))].slice(0, 4).map((value) => setting(table, column, value)),
  ]);
}

/** Removes one row. */
export function deletion(table: CatalogueTable, row: Row): string {
  return `delete from ${table.name} where ${isRow(table, row)}`;
}

function setting({ name }: CatalogueTable, column: string, value: unknown): string {
  const record = literal(JSON.stringify({ [column]: value }));
  return `update ${name} set ${column} = (jsonb_populate_record(null::${name}, ${record}::jsonb)).${column}`;
}

function isRow({ key }: CatalogueTable, row: Row): string {
  return key.map((column) => `${column}::text = ${literal(String(row[column]))}`).join(' and ');
}

function literal(text: string): string {
  return `'${text.replaceAll(`'`, `''`)}'`;
}
