import { sql } from 'drizzle-orm';
import type { Actor } from '../../domain/network/actor';
import type { Clock } from '../../domain/time';
import { becomePerson } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { attempted, blindUpdates, deletion, insertions, updates } from './attempts';
import { readCatalogue, type CatalogueTable } from './catalogue';
import type { Cell, Gap } from './cell';
import { rowsIn, undone } from './owner-rows';
import { nobody, type Permission } from './permission';
import { isPutTo, type MatrixPerson, type MatrixStage } from './stage';
import { tableRules, type Row, type TableRule } from './table-rules';
import type { World } from './world';

interface RuledTable extends CatalogueTable {
  readonly rule: TableRule;
}

/**
 * Every table of the catalogue, asked in plain SQL by every person, past every policy of the code: which rows come back,
 * and which can be added, changed or deleted. A table without a rule or without a row is a gap.
 */
export async function tableCells(stage: MatrixStage): Promise<{ cells: readonly Cell[]; gaps: readonly Gap[] }> {
  const gaps: Gap[] = [];
  const tables: RuledTable[] = [];
  for (const table of await readCatalogue(stage.database)) {
    const rule = tableRules[table.name];
    if (rule === undefined) gaps.push({ operation: `table ${table.name}`, missing: 'a rule that says whose its rows are' });
    if (table.rows.length === 0) gaps.push({ operation: `table ${table.name}`, missing: 'a row to try with' });
    if (rule !== undefined) tables.push({ ...table, rule, rows: rule.rowsAreAlike === true ? table.rows.slice(0, 2) : table.rows });
  }
  const cells: Cell[] = [];
  for (const person of stage.people) {
    for (const table of tables) cells.push(...await readCells(stage, table, person));
    const changes = tables.filter(({ isView }) => !isView).flatMap((table) => changesOf(table, stage.world, person.actor))
      .filter((_, at) => isPutTo(stage, person, at));
    const answers = await attempted(stage.database, person.actor, changes.map(({ statements }) => statements));
    changes.forEach(({ operation, what, to }, at) => {
      const answer = answers[at] ?? 'no answer';
      if (answer !== 'through' && answer !== 'refused') gaps.push({ operation, missing: `a statement that PostgreSQL understands: ${answer}` });
      cells.push({ person: person.key, operation, what, permitted: to(person.actor), got: answer === 'through', exactly: false });
    });
  }
  return { cells, gaps };
}

async function readCells({ database, productOn, world }: MatrixStage, table: RuledTable, { key, actor }: MatrixPerson): Promise<readonly Cell[]> {
  const seen = new Set(await rowsSeen(database, table, actor, productOn(database).clock));
  return table.rows.map((row, at) => ({
    person: key, operation: `table ${table.name} select`, what: nameOf(table, row, at),
    permitted: table.rule.read(row, world)(actor), got: seen.has(JSON.stringify(row)), exactly: true,
  }));
}

/** Every row that comes back; none where the role may not read the table at all. */
async function rowsSeen(database: Database, { name }: CatalogueTable, actor: Actor, clock: Clock): Promise<readonly string[]> {
  try {
    return await undone(database, (inside) => inside.transaction(async (tx) => {
      await becomePerson(tx, actor.scope, clock);
      const rows = await rowsIn<{ row: Row }>(tx, sql.raw(`select to_jsonb(t) as row from ${name} t`));
      return rows.map(({ row }) => JSON.stringify(row));
    }));
  } catch (fault) {
    if ((fault as { readonly cause?: { readonly code?: unknown } }).cause?.code === '42501') return [];
    throw fault;
  }
}

interface Change {
  readonly operation: string;
  readonly what: string;
  readonly to: Permission;
  readonly statements: readonly string[];
}

function changesOf(table: RuledTable, world: World, actor: Actor): readonly Change[] {
  const { name, rule, rows, everyRow } = table;
  const anyRow: Permission = (someone) => everyRow.some((row) => rule.change(row, world)(someone));
  return [
    { operation: `table ${name} update`, what: 'whatever row there is', to: anyRow, statements: blindUpdates(table) },
    ...rows.flatMap((row, at) => {
      const what = nameOf(table, row, at);
      return [
        ...insertions(table, row, actor).map((statement, asOneself) => ({
          operation: `table ${name} insert`, what: asOneself === 1 ? `${what}, as oneself` : what,
          to: rule.add(asOneself === 1 ? asIfBy(table, row, actor) : row, world), statements: [statement],
        })),
        { operation: `table ${name} update`, what, to: rule.change(row, world), statements: updates(table, row, actor) },
        { operation: `table ${name} delete`, what, to: nobody, statements: [deletion(table, row)] },
      ];
    }),
  ];
}

/** The row that is written in the actor's own name. */
function asIfBy({ personColumns }: CatalogueTable, row: Row, actor: Actor): Row {
  return { ...row, ...Object.fromEntries(personColumns.map((column) => [column, actor.scope.personId])) };
}

function nameOf({ key }: CatalogueTable, row: Row, at: number): string {
  return key.length === 0 ? `row ${at + 1}` : key.map((column) => String(row[column])).join('/');
}
