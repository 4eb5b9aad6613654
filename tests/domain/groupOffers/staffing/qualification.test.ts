import fc from 'fast-check';
import { faultsOfNeeds, needsOf, type LeaderStanding } from '../../../../domain/groupOffers/staffing/needs';
import { holdsOn, standingOf, type Qualification, type QualificationId } from '../../../../domain/groupOffers/staffing/qualification';
import type { PersonId } from '../../../../domain/identifiers';
import { Temporal } from '../../../../domain/time';

const day = (text: string) => Temporal.PlainDate.from(text);
const personId = '00000000-0000-4000-8000-0000000000f1' as PersonId;
const held = (more: Partial<Qualification> = {}): Qualification => ({
  id: '00000000-0000-4000-8000-0000000000f2' as QualificationId, version: 1, personId, programmeKey: 'cos-p', level: 'certified',
  validFrom: day('2026-01-01'), expiresOn: null, endedOn: null, ...more,
});
const days = { today: day('2026-11-23'), lastDay: day('2027-03-01') };
const standing = (one: Qualification, requires: 'none' | 'training' | 'certificate' = 'certificate') => standingOf([one], { key: 'cos-p', requires }, days);

describe('A qualification', () => {
  it('counts from its first day, to its last day and to the day before it was ended', () => {
    const one = held({ expiresOn: day('2026-12-31') });
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((text) => holdsOn(one, day(text)))).toEqual([false, true, true, false]);
    expect(['2026-05-31', '2026-06-01'].map((text) => holdsOn(held({ endedOn: day('2026-06-01') }), day(text)))).toEqual([true, false]);
    expect(holdsOn(held({ endedOn: day('2026-01-01') }), day('2026-01-01'))).toBe(false);
  });

  it('is enough when it counts on the day of the last session', () => {
    expect(standing(held())).toBe('qualified');
    expect(standing(held({ expiresOn: day('2027-03-01') }))).toBe('qualified');
    expect(standing(held({ expiresOn: day('2027-02-28') }))).toBe('expires');
    expect(standing(held({ validFrom: day('2027-02-01') }))).toBe('qualified');
    expect(standing(held({ endedOn: day('2026-11-23') }))).toBe('missing');
  });

  it('of a certificate is also the training, and not the other way round', () => {
    expect(standing(held(), 'training')).toBe('qualified');
    expect(standing(held({ level: 'trained' }), 'training')).toBe('qualified');
    expect(standing(held({ level: 'trained' }))).toBe('missing');
    expect(standing(held({ programmeKey: 'tbo-f' }))).toBe('missing');
    expect(standingOf([], { key: 'samling', requires: 'none' }, days)).toBe('qualified');
  });
});

describe('What a group needs before it is published', () => {
  const people = [1, 2, 3, 4].map((at) => `00000000-0000-4000-8000-00000000000${at}` as PersonId);
  const [a, b] = people as [PersonId, PersonId, PersonId, PersonId];

  it('is as many leaders as the programme asks for, each with what it requires', () => {
    expect(faultsOfNeeds(needsOf({ leaders: 2 }, []), [])).toEqual([{ field: 'leaderIds', fault: 'leadersAreMissing' }]);
    expect(faultsOfNeeds(needsOf({ leaders: 2 }, [{ personId: a, standing: 'qualified' }, { personId: b, standing: 'expires' }]), [a, b]))
      .toEqual([{ field: 'leaderIds.1', fault: 'qualificationExpires' }]);
    expect(faultsOfNeeds(needsOf({ leaders: 2 }, [{ personId: a, standing: 'missing' }]), [a])).toEqual([
      { field: 'leaderIds', fault: 'leadersAreMissing' }, { field: 'leaderIds.0', fault: 'qualificationIsMissing' },
    ]);
  });

  it('is nothing exactly when enough of them are qualified, whoever else comes along', () => {
    const someone = fc.record({ personId: fc.constantFrom(...people), standing: fc.constantFrom('qualified' as const, 'expires' as const, 'missing' as const) });
    fc.assert(fc.property(fc.integer({ min: 0, max: 4 }), fc.uniqueArray(someone, { selector: (one) => one.personId }), (asked, leaders: LeaderStanding[]) => {
      const { tooFew, lacking } = needsOf({ leaders: asked }, leaders);
      const enough = leaders.filter((one) => one.standing === 'qualified').length >= asked;
      expect(tooFew === 0 && lacking.length === 0).toBe(enough);
    }));
  });
});
