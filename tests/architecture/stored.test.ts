import { filesOfTheHouse, textOf } from './sources';

const page = 'docs/privacy/fields.md';

/** The tables that the migrations make. */
function tables(): readonly string[] {
  const migrations = filesOfTheHouse().filter((path) => /^store\/migrations\/.*\.sql$/.test(path)).map(textOf);
  return migrations.flatMap((sql) => [...sql.matchAll(/^create table (?:if not exists )?(\w+)/gm)].map(([, table = '']) => table)).sort();
}

/** The tables that the page explains: those in the first cell of a row. */
function explained(): readonly string[] {
  const firstCells = [...textOf(page).matchAll(/^\| ([^|]*`[^|]*) \|/gm)].map(([, cell = '']) => cell);
  return firstCells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, table = '']) => table)).sort();
}

describe('What is stored', () => {
  it('stands in the page for the approver, each table once, and nothing besides', () => {
    expect(explained()).toEqual(tables());
  });
});
