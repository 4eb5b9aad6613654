import { faultsOfLength, faultsOfName, rooms } from './layout';
import { norwegianIn } from './norwegian';

describe('The layout of the house', () => {
  it('knows the rooms by their top folders', () => {
    expect(rooms()).toEqual(expect.arrayContaining(['domain', 'tab', 'infra']));
    expect(rooms()).not.toContain('tab/client');
  });

  it.each(['domain/utils/dates.ts', 'tests/helpers/clock.ts', 'bot/date-utils.ts', 'cards/helpers.ts', 'server/util.ts'])(
    'finds no idea in the name %s', (path) => {
      expect(faultsOfName(path)).toEqual([`${path}: name the file after its one idea, not utils or helpers`]);
    },
  );

  it.each(['domain/index.ts', 'tab/client/index.tsx'])('refuses the barrel %s', (path) => {
    expect(faultsOfName(path)).toEqual([`${path}: no barrels, import from the file that knows`]);
  });

  it.each(['domain/booking/book-hour.ts', 'tab/client/index.html', 'store/schema/indexes.ts'])('takes the name %s', (path) => {
    expect(faultsOfName(path)).toEqual([]);
  });

  it('allows 300 lines and not one more', () => {
    expect(faultsOfLength('domain/a.ts', 'line\n'.repeat(300))).toEqual([]);
    expect(faultsOfLength('domain/a.ts', 'line\n'.repeat(301))).toEqual([
      'domain/a.ts has 301 lines: one idea a file, never over 300',
    ]);
  });
});

describe('Norwegian words in code', () => {
  it.each([
    ['a string', `const a = 'Meld på';`, 'Meld på'],
    ['a template', 'const a = `${n} på venteliste`;', 'på venteliste'],
    ['the words of a page', `const a = <p>Påmelding</p>;`, 'Påmelding'],
  ])('are found in %s', (_, source, words) => {
    expect(norwegianIn('tab/client/offers.tsx', source)).toEqual([
      `tab/client/offers.tsx:1 says «${words}»: such words belong in texts`,
    ]);
  });

  it('may stand in comments and patterns', () => {
    expect(norwegianIn('domain/a.ts', '// på norsk\nexport const a = /[æøå]/;')).toEqual([]);
  });

  it('may stand where words belong', () => {
    expect(norwegianIn('texts/offers.ts', `const a = 'på';`)).toEqual([]);
  });
});
