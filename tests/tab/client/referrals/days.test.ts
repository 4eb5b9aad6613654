import { nearestTo, slotsByDay } from '../../../../tab/client/referrals/days';

const slot = (start: string) => ({
  start, end: start, counsellors: [{ id: 'x', label: 'Veileder, Verdal' }], place: { kind: 'teams' as const, label: 'Teams' }, way: '', rank: 1, reasons: [],
});

describe('Free hours by day', () => {
  it('puts each hour under its day in Oslo, in the order they came', () => {
    const slots = ['2026-12-03T08:00:00Z', '2026-12-03T22:30:00Z', '2026-12-03T23:30:00Z', '2026-12-05T08:00:00Z'].map(slot);
    expect(slotsByDay(slots).map(({ day, slots: ofDay }) => [day, ofDay.length])).toEqual([['2026-12-03', 2], ['2026-12-04', 1], ['2026-12-05', 1]]);
    expect(slotsByDay(slots).flatMap(({ slots: ofDay }) => ofDay)).toEqual(slots);
  });

  it('is empty when there are none', () => {
    expect(slotsByDay([])).toEqual([]);
  });
});

describe('The free hours nearest to one that was lost', () => {
  const slots = ['2026-12-03T08:00:00Z', '2026-12-03T10:00:00Z', '2026-12-03T11:30:00Z', '2026-12-05T08:00:00Z'].map(slot);

  it('come by how near they begin, and the earlier of two as near first', () => {
    expect(nearestTo(slots, '2026-12-03T09:00:00Z', 3).map(({ start }) => start.slice(8, 16))).toEqual(['03T08:00', '03T10:00', '03T11:30']);
  });

  it('are all there are when there are few', () => {
    expect(nearestTo(slots, '2026-12-04T00:00:00Z', 9)).toHaveLength(4);
    expect(nearestTo([], '2026-12-04T00:00:00Z', 3)).toEqual([]);
  });
});
