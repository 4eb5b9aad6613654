import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gapsIn, isTexts, sameIn, type Texts } from './gaps';

const room = join(__dirname, '..', '..', 'texts');

/** The texts of every file, by file and export (`groupOffers.ts groupOfferTexts`). */
async function allTexts(): Promise<readonly (readonly [string, Texts | undefined])[]> {
  const files = existsSync(room) ? readdirSync(room).filter((file) => file.endsWith('.ts')) : [];
  const exported = await Promise.all(files.map(async (file) => {
    const values = Object.entries(await import(join(room, file)) as Record<string, unknown>);
    return values.map(([name, value]) => [`${file} ${name}`, isTexts(value) ? value : undefined] as const);
  }));
  return exported.flat();
}

describe('The texts', () => {
  it('are all given as { nb, nn }, with no logic beside them', async () => {
    expect((await allTexts()).filter(([, texts]) => !texts).map(([name]) => name)).toEqual([]);
  });

  it('are complete in bokmål and nynorsk', async () => {
    const gaps = (await allTexts()).flatMap(([name, texts]) => (texts ? gapsIn(texts) : []).map((gap) => `${name}: ${gap}`));
    expect(gaps).toEqual([]);
  });

  it('name, without failing, the long sentences that are the same in both', async () => {
    const same = (await allTexts()).flatMap(([name, texts]) => (texts ? sameIn(texts) : []).map((path) => `${name} ${path}`));
    if (same.length > 0) process.stderr.write(`The same in nb and nn:\n  ${same.join('\n  ')}\n`);
  });
});
