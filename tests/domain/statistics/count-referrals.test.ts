import fc from 'fast-check';
import type { NetworkId, OrganisationId } from '../../../domain/identifiers';
import { referralCategories, referralReasons } from '../../../domain/referrals/referral';
import { countReferrals, type CountedReferral, type CountedService } from '../../../domain/statistics/count-referrals';
import { statisticsPolicy } from '../../../domain/statistics/policy';
import { roles } from '../../../domain/network/actor';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';

const id = (name: string) => name as OrganisationId;
const day = (text: string) => Temporal.PlainDate.from(text);
const namdalen = { id: 'n' as NetworkId, name: 'Namdalen' };
const innherred = { id: 'i' as NetworkId, name: 'Innherred' };
const service = (name: string, rest: Partial<CountedService> = {}): CountedService =>
  ({ id: id(name), name, validFrom: day('2018-01-01'), validTo: null, succeededBy: null, network: innherred, ...rest });
const ended = { validTo: day('2020-01-01'), succeededBy: id('Inn-Trøndelag') };
const services = [
  service('Ytre Namdal', { network: namdalen }), service('Steinkjer', ended), service('Inderøy', ended),
  service('Inn-Trøndelag', { validFrom: day('2020-01-01') }), service('Verdal'),
];
const referral = (serviceId: string, helped = false, rest: Partial<CountedReferral> = {}): CountedReferral =>
  ({ serviceId: id(serviceId), category: 'other', reasons: [], helped, declined: false, ...rest });
const many = (serviceId: string, received: number, helped: number) =>
  Array.from({ length: received }, (_, at) => referral(serviceId, at < helped));

describe('Statistics of henvendelser', () => {
  const counted = countReferrals(services, [
    ...many('Steinkjer', 13, 6), ...many('Inderøy', 9, 3), ...many('Inn-Trøndelag', 3, 0), ...many('Ytre Namdal', 11, 5),
  ]);

  it('shows services that merged as they were', () => {
    const asTheyWere = counted.services.map(({ name, received, helped }) => [name, received, helped]);
    expect(asTheyWere).toEqual([['Ytre Namdal', 11, 5], ['Steinkjer', 13, 6], ['Inderøy', 9, 3], ['Inn-Trøndelag', 3, 0], ['Verdal', 0, 0]]);
  });

  it('shows them as what they became, with who went into it and from when', () => {
    const merged = counted.merged.find(({ name }) => name === 'Inn-Trøndelag');
    expect(merged).toMatchObject({ received: 25, helped: 9, includes: ['Steinkjer', 'Inderøy'], validFrom: day('2020-01-01') });
    expect(counted.merged.map(({ name }) => name)).toEqual(['Ytre Namdal', 'Inn-Trøndelag', 'Verdal']);
  });

  it('counts by network', () => {
    expect(counted.networks).toMatchObject([{ name: 'Namdalen', received: 11, helped: 5 }, { name: 'Innherred', received: 25, helped: 9 }]);
  });

  it('counts a referral once for each of its reasons, and once in its category', () => {
    const { reasons, categories } = countReferrals(services, [
      referral('Verdal', true, { category: 'fosterParentGroup', reasons: ['noCapacity', 'lacksCompetence'] }),
    ]);
    expect(reasons).toMatchObject([
      { reason: 'noCapacity', received: 1, helped: 1 }, { reason: 'notInPosition', received: 0, helped: 0 },
      { reason: 'lacksCompetence', received: 1, helped: 1 },
    ]);
    expect(categories.filter(({ received }) => received > 0)).toMatchObject([{ category: 'fosterParentGroup', received: 1, helped: 1 }]);
  });

  it('adds up to the same total in every way, and never helps more than it received', () => {
    const anyReferral = fc.record({
      serviceId: fc.constantFrom(...services.map((one) => one.id)), category: fc.constantFrom(...referralCategories),
      reasons: fc.subarray([...referralReasons]), helped: fc.boolean(), declined: fc.boolean(),
    });
    const anyNeed = fc.record({
      serviceId: fc.constantFrom(...services.map((one) => one.id)), category: fc.constantFrom(...referralCategories),
      reason: fc.constantFrom(...referralReasons), count: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(fc.property(fc.array(anyReferral), fc.array(anyNeed), (referrals, needs) => {
      const { total, reasons, ...ways } = countReferrals(services, referrals, needs);
      expect(total).toEqual({
        received: referrals.length, helped: referrals.filter(({ helped }) => helped).length, declined: referrals.filter(({ declined }) => declined).length,
        needs: needs.reduce((sum, { count }) => sum + count, 0),
      });
      expect(reasons.reduce((sum, one) => sum + one.needs, 0)).toBe(total.needs);
      for (const way of Object.values(ways)) {
        expect(way.reduce((sum, { received }) => sum + received, 0)).toBe(total.received);
        expect(way.reduce((sum, { helped }) => sum + helped, 0)).toBe(total.helped);
        expect(way.reduce((sum, { declined }) => sum + declined, 0)).toBe(total.declined);
        expect(way.reduce((sum, { needs: reported }) => sum + reported, 0)).toBe(total.needs);
        for (const { received, helped } of way) expect(helped).toBeLessThanOrEqual(received);
      }
    }));
  });

  it('counts need beside what was received, under the service, category and reason that it was reported with', () => {
    const { services: figures, total } = countReferrals(services, [referral('Verdal')], [{ serviceId: id('Verdal'), category: 'other', reason: 'noCapacity', count: 4 }]);
    expect(total).toMatchObject({ received: 1, needs: 4 });
    expect(figures.find(({ name }) => name === 'Verdal')).toMatchObject({ received: 1, helped: 0, needs: 4 });
  });

  it('comes to an end when two services are said to have become each other', () => {
    const ring = [service('A', { succeededBy: id('B') }), service('B', { succeededBy: id('A') })];
    expect(() => countReferrals(ring, [referral('A')])).not.toThrow();
  });
});

describe('Who sees the figures', () => {
  it('is the base’s coordinator for all, and a service’s leader for the service’s own', () => {
    const [baseId, serviceId] = [id('base'), id('Verdal')];
    const sees = (figures: { baseId: OrganisationId; serviceId?: OrganisationId }) => roles.flatMap((role) =>
      [baseId, serviceId].filter((organisationId) =>
        statisticsPolicy.permits(actorWith([{ role, organisationId }]), 'read', figures)).map((place) => [role, place]));
    expect(sees({ baseId })).toEqual([['coordinator', baseId]]);
    expect(sees({ baseId, serviceId })).toEqual([['coordinator', baseId], ['serviceLeader', serviceId]]);
  });
});
