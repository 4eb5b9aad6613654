import fc from 'fast-check';
import { equalQuotas, faultOfQuotas } from '../../../../domain/groupOffers/enrolment/quotas';
import { Temporal } from '../../../../domain/time';
import { learningNetwork, serviceA, serviceB } from '../../../support/group-offers';

const day = (text: string) => Temporal.PlainDate.from(text);
const known = { serviceIds: [serviceA, serviceB], today: day('2026-11-23'), begins: day('2027-01-04') };
const typed = (places: number, quotasUntil: string | null = '2026-12-14') => ({ capacity: 6, quotas: [{ serviceId: serviceA, places }], quotasUntil });

describe('Quotas as they are typed', () => {
  it('are good up to the number of places, with a day from today to the one the group begins', () => {
    for (const until of ['2026-11-23', '2027-01-04']) expect(faultOfQuotas(typed(6, until), known)).toBeUndefined();
    expect(faultOfQuotas({ capacity: 6, quotas: [], quotasUntil: null }, known)).toBeUndefined();
  });

  it.each([
    ['more than there are places', typed(7), 'quotas', 'quotasExceedCapacity'],
    ['fewer than none', typed(-1), 'quotas.0', 'quotaIsWrong'],
    ['half a place', typed(1.5), 'quotas.0', 'quotaIsWrong'],
    ['no day', typed(1, null), 'quotasUntil', 'quotaDayIsMissing'],
    ['a day that is none', typed(1, '2026-02-30'), 'quotasUntil', 'quotaDayIsMissing'],
    ['a day that is past', typed(1, '2026-11-22'), 'quotasUntil', 'quotaDayIsPast'],
    ['a day after the group begins', typed(1, '2027-01-05'), 'quotasUntil', 'quotaDayIsTooLate'],
  ])('are refused by name: %s', (_, quotas, field, fault) => expect(faultOfQuotas(quotas, known)).toEqual({ field, fault }));

  it('are refused for a service that is not invited, or named twice', () => {
    const stranger = learningNetwork as unknown as typeof serviceA;
    const quotas = (...ids: (typeof serviceA)[]) => ({ capacity: 6, quotas: ids.map((serviceId) => ({ serviceId, places: 1 })), quotasUntil: '2026-12-14' });
    expect(faultOfQuotas(quotas(serviceA, stranger), known)).toEqual({ field: 'quotas.1', fault: 'quotaIsWrong' });
    expect(faultOfQuotas(quotas(serviceA, serviceA), known)).toMatchObject({ fault: 'quotaIsWrong' });
  });

  it('may keep a day that stands already and is past', () => {
    expect(faultOfQuotas(typed(1, '2026-11-01'), { ...known, earlier: day('2026-11-01') })).toBeUndefined();
  });
});

describe('Places that are shared equally', () => {
  it('are as many for each service and never more than there are; what does not go up is common', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), fc.array(fc.uuid(), { maxLength: 20 }), (capacity, ids) => {
      const shared = equalQuotas(capacity, ids as unknown as (typeof serviceA)[]).map(({ places }) => places);
      const sum = shared.reduce((all, places) => all + places, 0);
      expect(new Set(shared).size).toBeLessThanOrEqual(1);
      expect(sum).toBeLessThanOrEqual(capacity);
      if (shared.length > 0) expect(capacity - sum).toBeLessThan(shared.length);
    }));
  });

  it('are none where there are fewer places than services, or no number was typed', () => {
    expect([equalQuotas(1, [serviceA, serviceB]), equalQuotas(Number.NaN, [serviceA]), equalQuotas(3, [])]).toEqual([[], [], []]);
  });
});
