import { dateText, dayText, hoursText, instantText, osloDay, periodText } from '../../../tab/client/app/when';

describe('Telling when', () => {
  it('names day, date and hour as they are in Oslo, in winter and in summer', () => {
    expect(instantText('2026-12-03T08:00:00Z', 'nb')).toBe('torsdag 3. desember 2026 kl. 09.00');
    expect(instantText('2026-06-02T08:00:00Z', 'nb')).toBe('tirsdag 2. juni 2026 kl. 10.00');
  });

  it('uses nynorsk’s own names of the days', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    expect(week.map((day) => dayText(day, 'nn').split(' ')[0])).toEqual(['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag']);
    expect(dateText('2026-03-01', 'nn')).toBe('1. mars 2026');
  });

  it('counts midnight in Oslo as the new day', () => {
    expect(osloDay('2026-12-03T23:00:00Z')).toBe('2026-12-04');
    expect(instantText('2026-12-03T23:00:00Z', 'nb')).toBe('fredag 4. desember 2026 kl. 00.00');
  });

  it('names the last day only when it is another', () => {
    expect(periodText('2026-12-03T08:00:00Z', '2026-12-03T10:00:00Z', 'nb')).toBe('torsdag 3. desember 2026 kl. 09.00–11.00');
    expect(periodText('2026-12-03T22:00:00Z', '2026-12-03T23:30:00Z', 'nb'))
      .toBe('torsdag 3. desember 2026 kl. 23.00–fredag 4. desember 2026 kl. 00.30');
  });

  it('follows the clock across both its changes', () => {
    expect(hoursText('2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', 'nb')).toBe('01.30–03.30');
    expect(hoursText('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', 'nb')).toBe('02.30–02.30');
  });
});
