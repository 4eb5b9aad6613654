import { slotsByDay } from '../../../../tab/client/referrals/days';

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
