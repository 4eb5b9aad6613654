import fc from 'fast-check';
import { checkedCounts, hindranceToRecording, type ServiceAttendance } from '../../../../domain/groupOffers/attendance/session-attendance';
import type { OrganisationId } from '../../../../domain/identifiers';
import { Temporal } from '../../../../domain/time';
import { sessionAt } from '../../../support/group-offers';

const id = (at: number) => `00000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}` as OrganisationId;
const service = (at: number, places: number): ServiceAttendance => ({ serviceId: id(at), places, attended: null });

describe('The counts of a session', () => {
  it('are taken when there is one for each service with places, none above them', () => {
    const services = [service(1, 2), service(2, 0), service(3, 1)];
    expect(checkedCounts(services, [{ serviceId: id(3), attended: 0 }, { serviceId: id(1), attended: 2 }]))
      .toEqual({ ok: true, value: [{ serviceId: id(1), attended: 2 }, { serviceId: id(3), attended: 0 }] });
  });

  it.each([
    ['more than the places', 3, 'attendanceIsMoreThanPlaces'], ['less than none', -1, 'attendanceIsNoCount'],
    ['half a place', 0.5, 'attendanceIsNoCount'], ['no number', Number.NaN, 'attendanceIsNoCount'],
  ])('are refused for %s, by the field', (_what, attended, refusal) => {
    expect(checkedCounts([service(1, 2)], [{ serviceId: id(1), attended }])).toMatchObject({ refusal, fields: [{ field: 'counts.0.attended' }] });
  });

  it('are refused when one is missing, when there are none to count, and for a service without places', () => {
    expect(checkedCounts([service(1, 2), service(2, 1)], [{ serviceId: id(1), attended: 2 }])).toMatchObject({ refusal: 'attendanceIsMissing' });
    expect(checkedCounts([], [])).toMatchObject({ refusal: 'attendanceIsMissing' });
    expect(checkedCounts([service(1, 2)], [{ serviceId: id(1), attended: 1 }, { serviceId: id(9), attended: 1 }]))
      .toMatchObject({ refusal: 'attendanceIsMoreThanPlaces' });
  });

  it('never add up to more than the places, whatever is given', () => {
    const places = fc.array(fc.nat(5), { maxLength: 5 });
    const counts = fc.array(fc.record({ serviceId: fc.nat(6).map(id), attended: fc.integer({ min: -2, max: 8 }) }), { maxLength: 7 });
    fc.assert(fc.property(places, counts, (held, given) => {
      const services = held.map((count, at) => service(at, count));
      const checked = checkedCounts(services, given);
      if (!checked.ok) return;
      expect(checked.value.map(({ serviceId }) => serviceId)).toEqual(services.filter((one) => one.places > 0).map(({ serviceId }) => serviceId));
      for (const { serviceId, attended } of checked.value) {
        expect(attended).toBeLessThanOrEqual(services.find((one) => one.serviceId === serviceId)?.places ?? 0);
        expect(attended).toBeGreaterThanOrEqual(0);
      }
    }));
  });
});

describe('Recording attendance', () => {
  const session = sessionAt('2027-01-04T08:00:00Z');
  const [before, after] = ['2027-01-04T07:59:59Z', '2027-01-04T08:00:00Z'].map((text) => Temporal.Instant.from(text)) as [Temporal.Instant, Temporal.Instant];
  it.each([
    ['draft', before, 'offerIsDraft'], ['draft', after, 'offerIsDraft'],
    ['published', before, 'sessionHasNotBegun'], ['published', after, undefined],
    ['closed', before, 'sessionHasNotBegun'], ['closed', after, undefined],
    ['cancelled', before, 'offerIsCancelled'], ['cancelled', after, 'offerIsCancelled'],
  ] as const)('in a %s offer at %s meets %s', (stage, now, hindrance) => {
    expect(hindranceToRecording({ stage }, session, now)).toBe(hindrance);
  });
});
