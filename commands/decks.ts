// npm run decks -- FILE…: checks samtalekort, all the product's own without a file, and names each fault with its line.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placedFaults } from '../domain/conversations/deck-file/placed-faults';
import { faultWords } from './decks/fault-words';

const folder = join(__dirname, '..', 'cards', 'samtalekort');
const own = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => join(folder, file));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : own;
const keys = [...own, ...named].map((file) => basename(file, '.json'));

for (const file of files) {
  const text = textOf(file);
  if (text === undefined) {
    console.error(`${file}: cannot be read`);
    process.exitCode = 2;
    continue;
  }
  for (const { line, ...fault } of placedFaults(text, keys)) {
    console.error(`${file}:${line}: ${faultWords(fault)}`);
    process.exitCode = 1;
  }
}
if (process.exitCode === undefined) console.log(files.length === 1 ? '1 deck without a fault' : `${files.length} decks without a fault`);

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
