import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultWords } from '../../../../commands/decks/fault-words';
import { jsonPlaces } from '../../../../domain/conversations/deck-file/json-places';
import { placedFaults } from '../../../../domain/conversations/deck-file/placed-faults';

const text = readFileSync(join(__dirname, '..', '..', '..', '..', 'cards', 'samtalekort', 'levekar.json'), 'utf8');
const lineOf = (words: string, changed: string) => changed.split('\n').findIndex((line) => line.includes(words)) + 1;
const check = (changed: string) => placedFaults(changed, ['levekar']).map(({ line, ...fault }) => ({ line, fault: faultWords(fault) }));

describe('Placing the faults of a deck’s file', () => {
  it('finds none in a shipped deck', () => expect(check(text)).toEqual([]));

  it('names the line of a missing language', () => {
    const changed = text.replace('"nn": "Helse", ', '');
    expect(check(changed)).toEqual([{ line: lineOf('"Helse"', changed), fault: 'steps.3.question says nothing in nn' }]);
  });

  it('names the line of a step that leads nowhere', () => {
    const changed = text.replace('"next": "bolig"', '"next": "hytte"');
    expect(check(changed)).toEqual([{ line: lineOf('"hytte"', changed), fault: 'steps.1.next leads nowhere: there is no step "hytte"' }]);
  });

  it('names a field that stands twice, which JSON itself would hide', () => {
    const changed = text.replace('"key": "helse",', '"key": "noe",\n      "key": "helse",');
    expect(check(changed)).toEqual([{ line: lineOf('"key": "helse"', changed), fault: '"key" stands twice' }]);
  });

  it('names the line where it stops being JSON', () => {
    const changed = text.replace('"deskCalendar": false,', '"deskCalendar": false');
    expect(check(changed)).toEqual([{ line: lineOf('"outcomes"', changed), fault: 'is not JSON from here on' }]);
  });

  it('reads a file with no deck in it', () => {
    expect(check('')).toEqual([{ line: 1, fault: 'is not JSON from here on' }]);
    expect(check('7')).toEqual([{ line: 1, fault: 'the deck is not an object' }]);
  });

  it('stumbles where JSON.parse does, on whatever text', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.json().map((json) => json.slice(0, -1))), (any) => {
      let parsed = true;
      try {
        JSON.parse(any);
      } catch {
        parsed = false;
      }
      expect(jsonPlaces(any).ok).toBe(parsed);
    }));
  });
});
