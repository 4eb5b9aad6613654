import { clockOf, minutesFor, stretchOf, typedWeek, weekOf, withSameHours, type WeekHours } from '../../../../tab/client/referrals/hours/typed-week';

const week: readonly WeekHours[] = [
  { weekday: 2, fromMinute: 480, toMinute: 1440, spentOn: 'ownService' },
  { weekday: 1, fromMinute: 780, toMinute: 930, spentOn: 'base' },
  { weekday: 1, fromMinute: 480, toMinute: 725, spentOn: 'protected' },
];

describe('A week in a form', () => {
  it('stands in order of day and time, and is sent as it came', () => {
    const typed = typedWeek(week);
    expect(typed.map(({ weekday, from, to }) => [weekday, from, to])).toEqual([[1, '08:00', '12:05'], [1, '13:00', '15:30'], [2, '08:00', '00:00']]);
    expect(weekOf(typed)).toEqual([week[2], week[1], week[0]]);
  });

  it('is not sent while a time is missing', () => {
    expect(weekOf([{ weekday: 1, from: '08:00', to: '', spentOn: 'base' }])).toBeUndefined();
    expect(stretchOf({ from: '', to: '09:00' })).toBeUndefined();
  });

  it('gives Monday’s hours to every working day, and leaves the weekend alone', () => {
    const typed = withSameHours(typedWeek([...week, { weekday: 6, fromMinute: 600, toMinute: 660, spentOn: 'base' }]), 1);
    expect(typed.map(({ weekday, from }) => [weekday, from])).toEqual([...[1, 2, 3, 4, 5].flatMap((day) => [[day, '08:00'], [day, '13:00']]), [6, '10:00']]);
  });

  it('counts what goes to what, and nothing of hours that are not typed to the end or end too early', () => {
    const typed = [...typedWeek(week), { weekday: 3, from: '08:00', to: '', spentOn: 'base' as const }, { weekday: 3, from: '10:00', to: '09:00', spentOn: 'base' as const }];
    expect(minutesFor(typed, 'base')).toBe(150);
    expect(minutesFor(typed, 'ownService')).toBe(960);
  });

  it('says the end of the day as 24.00', () => {
    expect([0, 570, 1440].map(clockOf)).toEqual(['00.00', '09.30', '24.00']);
  });
});
