import { spreadChoices } from '../../../domain/booking/spread-choices';
import { Temporal } from '../../../domain/time';

const hour = (start: string) => {
  const from = Temporal.Instant.from(start);
  return { start: from, end: from.add({ minutes: 60 }) };
};
const starts = (hours: readonly { start: Temporal.Instant }[]) => hours.map(({ start }) => start.toString());

describe('The hours shown to choose among', () => {
  const morning = ['08:00', '08:30', '09:00', '09:30', '10:00'].map((time) => hour(`2026-12-01T${time}:00Z`));
  const nextDay = ['08:00', '09:00'].map((time) => hour(`2026-12-02T${time}:00Z`));

  it('do not overlap, and leave room for other days', () => {
    expect(starts(spreadChoices([...morning, ...nextDay], { atMost: 8, atMostADay: 2 }))).toEqual([
      '2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z', '2026-12-02T08:00:00Z', '2026-12-02T09:00:00Z',
    ]);
  });

  it('are no more than there is room for', () => {
    expect(starts(spreadChoices([...morning, ...nextDay], { atMost: 3, atMostADay: 2 }))).toHaveLength(3);
  });

  it('count by the day in Oslo', () => {
    const aroundMidnight = [hour('2026-12-01T21:30:00Z'), hour('2026-12-01T23:30:00Z')];
    expect(spreadChoices(aroundMidnight, { atMost: 8, atMostADay: 1 })).toHaveLength(2);
  });
});
