// npm run guard -- FILE: the identity guard over the lines of a file, one JSON line each. The text itself is not printed.
import { readFileSync } from 'node:fs';
import { inspectText } from '../domain/confidentiality/guard';
import { osloDate } from '../domain/time';
import { wallClock } from '../server/clock';

function main([file, ...more]: readonly string[]): void {
  if (file === undefined || more.length > 0) {
    console.error('Say which file: npm run guard -- FILE');
    process.exitCode = 1;
    return;
  }
  const today = osloDate(wallClock(undefined)()).toString();
  const lines = readFileSync(file, 'utf8').replace(/\r?\n$/, '').split(/\r?\n/);
  for (const [at, text] of lines.entries()) console.log(JSON.stringify({ line: at + 1, ...inspectText(text, today) }));
}

main(process.argv.slice(2));
