// npm run cards -- DIR: writes every card the product can send, in every state and language, as DIR/<area>.<card>.<state>.<language>.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSamples } from './cards/all-samples';
import { cardFaults } from './cards/card-faults';
import { writtenCards } from './cards/written-cards';

const [folder] = process.argv.slice(2);

if (folder === undefined) {
  console.error('npm run cards -- DIR: name the folder that the cards go to');
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  const cards = writtenCards(allSamples);
  for (const { name, json } of cards) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
    for (const fault of cardFaults(json)) {
      console.error(`${name}: ${fault}`);
      process.exitCode = 1;
    }
  }
  console.log(`${cards.length} cards in ${folder}`);
}
