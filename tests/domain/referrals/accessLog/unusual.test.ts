import type { OrganisationId, ReferralId } from '../../../../domain/identifiers';
import { unusualReadings, type OpenedReferral } from '../../../../domain/referrals/accessLog/unusual';
import { Temporal } from '../../../../domain/time';
import { base, person, verdal } from '../../booking/base-in-memory';

const opened = (number: number, rest: Partial<OpenedReferral> = {}): OpenedReferral => ({
  personId: person(50), referralId: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as ReferralId,
  at: Temporal.Instant.from('2026-11-23T08:00:00Z'), ground: 'coordinator', orderingServiceId: verdal.id, baseId: base.id, ...rest,
});
const many = (count: number, rest: Partial<OpenedReferral> = {}) => Array.from({ length: count }, (_, number) => opened(number, rest));
const of = (personId: ReturnType<typeof person>, organisationId: OrganisationId) => ({ personId, organisationId });

describe('Unusual reading', () => {
  it('is more than 25 different referrals, and not the same one over and over', () => {
    expect(unusualReadings(many(25))).toEqual([]);
    expect(unusualReadings(many(26))).toEqual([of(person(50), base.id)]);
    expect(unusualReadings(Array.from({ length: 60 }, () => opened(1)))).toEqual([]);
  });

  it('is more than four in a night, in Oslo, in winter and in summer', () => {
    for (const at of ['2026-11-23T21:00:00Z', '2026-11-24T04:59:00Z', '2026-07-01T20:00:00Z'].map((text) => Temporal.Instant.from(text))) {
      expect(unusualReadings(many(4, { at }))).toEqual([]);
      expect(unusualReadings(many(5, { at }))).toEqual([of(person(50), base.id)]);
    }
    for (const at of ['2026-11-23T20:59:00Z', '2026-11-24T05:00:00Z', '2026-07-01T19:59:00Z'].map((text) => Temporal.Instant.from(text))) {
      expect(unusualReadings(many(5, { at }))).toEqual([]);
    }
  });

  it('is told of to the organisation that was read for, each by itself', () => {
    expect(unusualReadings(many(26, { ground: 'caseContact', personId: person(90) }))).toEqual([of(person(90), verdal.id)]);
    expect(unusualReadings([...many(20), ...many(20, { ground: 'serviceLeader' })])).toEqual([]);
  });
});
