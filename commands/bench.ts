// npm run bench [-- NAME…]: the named measurements, all without a name; one JSON line a figure. What they show never fails it.
import { book } from './bench/book';
import { discussion } from './bench/discussion';
import { enrolRush } from './bench/enrol-rush';
import type { Figure } from './bench/figure';
import { series } from './bench/series';
import { slots } from './bench/slots';
import { slotsWarm } from './bench/slots-warm';

const measurements: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  'enrol-rush': enrolRush, slots, 'slots-warm': slotsWarm, series, book, discussion,
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(measurements, name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}. Say one of: ${Object.keys(measurements).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  for (const [name, measure] of Object.entries(measurements)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for (const figure of await measure()) console.log(JSON.stringify(figure));
  }
}

void main(process.argv.slice(2));
