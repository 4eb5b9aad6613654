import fc from 'fast-check';
import type { Contribution } from '../../../../domain/conversations/conversation';
import { placed, themesOf } from '../../../../domain/conversations/phases/themes';
import type { ContributionId } from '../../../../domain/identifiers';
import { Temporal } from '../../../../domain/time';

const id = (number: number) => `line-${number}` as ContributionId;
const lines = (count: number): Contribution[] => Array.from({ length: count }, (_, at) => ({
  id: id(at), stepKey: 'step-1', text: `Linje ${at}`, at: Temporal.Instant.from('2026-11-23T08:00:00Z'), own: false, byTelephone: false, under: null,
  authorId: null, approved: false,
}));
const after = (before: readonly Contribution[], line: number, to: number | null): Contribution[] => {
  const changes = placed(before, id(line), to === null ? null : id(to));
  return before.map((one) => ({ ...one, under: changes.find((change) => change.id === one.id)?.under ?? (changes.some((change) => change.id === one.id) ? null : one.under) }));
};

describe('Grouping lines', () => {
  const move = fc.record({ line: fc.nat(7), to: fc.option(fc.nat(7)) });

  it('keeps every line in exactly one theme, however people move them', () => {
    fc.assert(fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let now = lines(8);
      for (const { line, to } of moves) {
        now = after(now, line, to);
        const themes = themesOf(now, []);
        expect(themes.flatMap(({ head, others }) => [head, ...others].map((one) => one.id)).sort()).toEqual(now.map((one) => one.id).sort());
        const together = themes.some(({ head, others }) => [head, ...others].some((one) => one.id === id(line)) && [head, ...others].some((one) => one.id === id(to ?? line)));
        expect(together).toBe(true);
        if (to === null) expect(themes.find(({ head }) => head.id === id(line))?.others).toEqual([]);
      }
    }));
  });

  it('makes one theme of two when a line with others is put to another', () => {
    const grouped = after(after(after(lines(4), 1, 0), 3, 2), 0, 3);
    expect(themesOf(grouped, []).map(({ head, others }) => [head.id, ...others.map((one) => one.id)])).toEqual([[id(2), id(0), id(1), id(3)]]);
  });

  it('leaves the first of those behind to head them', () => {
    const left = after(after(after(lines(3), 1, 0), 2, 0), 0, null);
    expect(themesOf(left, []).map(({ head, others }) => [head.id, ...others.map((one) => one.id)])).toEqual([[id(0)], [id(1), id(2)]]);
  });
});

describe('The order of themes', () => {
  it('is by votes, and by arrival where they are as many', () => {
    const votes = [{ contributionId: id(2), votes: 3, own: 1 }, { contributionId: id(1), votes: 3, own: 0 }, { contributionId: id(3), votes: 5, own: 0 }];
    expect(themesOf(lines(4), votes).map(({ head, votes: count }) => [head.id, count])).toEqual([[id(3), 5], [id(1), 3], [id(2), 3], [id(0), 0]]);
  });

  it('tells no votes before the voting is over', () => {
    expect(themesOf(lines(2), [{ contributionId: id(0), votes: null, own: 2 }]).map(({ votes, own }) => [votes, own])).toEqual([[null, 2], [null, 0]]);
  });
});
