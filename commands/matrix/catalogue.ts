import type { Database } from '../../store/database';
import { ownersRows } from './owner-rows';
import type { Row } from './table-rules';

/** A table or view of the catalogue, with the rows that are tried. */
export interface CatalogueTable {
  readonly name: string;
  readonly isView: boolean;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Columns that hold somebody's id. */
  readonly personColumns: readonly string[];
  /** Columns that a person's role may write at all. */
  readonly updatable: readonly string[];
  readonly rows: readonly Row[];
  /** All that stand there; a statement that names no row touches any of them. */
  readonly everyRow: readonly Row[];
}

/** Enough to hold rows of every scope there is. */
const mostRows = 40;

/** Every table and view of the product's schema, as the catalogue has them. */
export async function readCatalogue(owner: Database): Promise<readonly CatalogueTable[]> {
  const tables = await ownersRows<Omit<CatalogueTable, 'rows' | 'everyRow'>>(owner, `
    select c.relname as name, c.relkind in ('v', 'm') as "isView",
      coalesce((select json_agg(a.attname) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary), '[]') as key,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select json_agg(a.attname) from pg_constraint f join pg_attribute a on a.attrelid = c.oid and a.attnum = any (f.conkey)
        where f.conrelid = c.oid and f.contype = 'f' and a.attname like '%person_id' or f.conrelid = c.oid and f.confrelid = 'person'::regclass), '[]')
        as "personColumns",
      coalesce((select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and has_column_privilege('fhn_person', c.oid, a.attnum, 'update')), '[]') as updatable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by c.relname`);
  const filled: CatalogueTable[] = [];
  for (const table of tables) {
    const everyRow = (await ownersRows<{ row: Row }>(owner, `select to_jsonb(t) as row from ${table.name} t`)).map(({ row }) => row);
    filled.push({ ...table, rows: everyRow.slice(0, mostRows), everyRow });
  }
  return filled;
}
