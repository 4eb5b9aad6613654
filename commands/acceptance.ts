// npm run acceptance -- NAME: enters a table of the sources in a fresh product and prints the product's own figures.
import { readFileSync } from 'node:fs';
import { acceptTable } from './acceptance/accept-table';
import { readRows, tables } from './acceptance/rows';

async function main(): Promise<void> {
  const [name, file, ...more] = process.argv.slice(2);
  if (name === undefined || more.length > 0 || !Object.hasOwn(tables, name)) {
    throw new Error(`Say which table: npm run acceptance -- ${Object.keys(tables).join(' | ')} [ROWS.json]`);
  }
  const rows = readRows(readFileSync(file ?? tables[name as keyof typeof tables], 'utf8'));
  console.log(JSON.stringify(await acceptTable(rows)));
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
