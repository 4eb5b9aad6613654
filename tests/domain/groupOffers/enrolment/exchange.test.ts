import fc from 'fast-check';
import type { Participants } from '../../../../domain/groupOffers/enrolment/enrolment';
import { swapPlaces, type SwapPart } from '../../../../domain/groupOffers/enrolment/exchange';
import { roomIn, type Entry, type Ledger } from '../../../../domain/groupOffers/enrolment/ledger';
import { sizeOf, spokenFor } from '../../../../domain/groupOffers/enrolment/room';
import type { CapacityUnit } from '../../../../domain/groupOffers/programme';
import type { EnrolmentId, OrganisationId } from '../../../../domain/identifiers';
import { good } from '../../../support/outcomes';
import { a, b, c, fresh, momentOf, step, type Happening, type Played } from './ledger-story';

const enrolled = (service: number, homes: readonly Participants[]): Happening => ({ what: 'enrol', service, homes });
const played = (unit: CapacityUnit, capacity: number, more: Partial<Ledger>, ...happenings: readonly Happening[]): Played =>
  happenings.reduce(step, fresh(unit, capacity, more));
const part = (one: Played, householdId = 'e1'): SwapPart => ({ ledger: one.ledger, householdId: householdId as EnrolmentId, moment: momentOf(one) });
const ids = () => {
  let count = 0;
  return () => `n${(count += 1)}` as EnrolmentId;
};
const taken = ({ entries, unit }: Ledger, service: OrganisationId) => sizeOf(entries.filter(({ serviceId, status }) => serviceId === service && status === 'placed'), unit);
const told = ({ entries }: Ledger) => entries.map(({ serviceId, status, participants }) => [serviceId, status, participants]);

describe('Swapping places between two offers', () => {
  it('ends both homes where they were, and gives each a place where the other was', () => {
    const [one, other] = good(swapPlaces(part(played('fosterHome', 1, {}, enrolled(0, [2]))), part(played('fosterHome', 1, {}, enrolled(1, [1]))), ids()));
    expect([told(one.ledger), told(other.ledger)]).toEqual([
      [[a, 'withdrawn', 2], [b, 'placed', 1]],
      [[b, 'withdrawn', 1], [a, 'placed', 2]],
    ]);
    expect(one.came[0]).toMatchObject({ priority: 'ordinary', answerBy: null });
  });

  it('takes a household whole, and refuses when more come than are left room for', () => {
    const two = played('fosterHome', 2, {}, enrolled(0, [1, 1]));
    const [here, there] = good(swapPlaces(part(two), part(played('fosterHome', 2, {}, enrolled(1, [1, 2]))), ids()));
    expect([here.left.length, here.came.length, there.came.length]).toEqual([2, 2, 2]);
    expect(new Set(there.came.map(({ householdId }) => householdId))).toEqual(new Set([there.came[0].id]));
    expect(swapPlaces(part(two), part(played('fosterHome', 1, {}, enrolled(1, [1]))), ids())).toMatchObject({ refusal: 'swapDoesNotFit' });
  });

  it('asks for seats where persons are counted, and gives what is left over to the line', () => {
    const persons = played('person', 2, {}, enrolled(1, [1]), enrolled(2, [1]));
    expect(swapPlaces(part(played('fosterHome', 1, {}, enrolled(0, [2]))), part(persons), ids())).toMatchObject({ refusal: 'swapDoesNotFit' });
    const waited = played('person', 2, {}, enrolled(0, [2]), enrolled(2, [1]));
    const [here] = good(swapPlaces(part(waited), part(played('fosterHome', 1, {}, enrolled(1, [1]))), ids()));
    expect(told(here.ledger)).toEqual([[a, 'withdrawn', 2], [c, 'offered', 1], [b, 'placed', 1]]);
  });

  it.each(['waiting', 'offered', 'requested', 'withdrawn', 'lapsed', 'declined'] as const)('gives no home that is %s', (status) => {
    const one = played('fosterHome', 2, {}, enrolled(0, [1]));
    const entries = one.ledger.entries.map((entry): Entry => ({ ...entry, status, answerBy: one.now.add({ hours: 1 }) }));
    const asked = part(played('fosterHome', 1, {}, enrolled(1, [1])));
    // A place that waits with room to spare is offered when the ledger is looked at, and is not yet one's own.
    expect(swapPlaces(part({ ...one, ledger: { ...one.ledger, entries } }), asked, ids())).toMatchObject({ refusal: 'onlyPlacesAreSwapped' });
  });

  it('lets the reservation of a place follow it, and never what others have', () => {
    const quotas = new Map([[a, 1], [b, 1]]);
    const [here] = good(swapPlaces(part(played('fosterHome', 2, { quotas }, enrolled(0, [1]))), part(played('fosterHome', 1, {}, enrolled(1, [1]))), ids()));
    expect([here.quotaMoved, [...here.ledger.quotas]]).toEqual([1, [[a, 0], [b, 2]]]);
    const common = played('fosterHome', 3, { quotas: new Map([[a, 1]]) }, enrolled(0, [1]), enrolled(0, [1]));
    const [kept] = good(swapPlaces(part(common, 'e2'), part(played('fosterHome', 1, {}, enrolled(1, [1]))), ids()));
    expect(kept.quotaMoved).toBe(0);
  });

  it('never lets two meet who are kept apart', () => {
    const apart = [['e2', 'n1']] as unknown as Ledger['apart'];
    const one = played('fosterHome', 2, { apart }, enrolled(0, [1]), enrolled(2, [1]));
    expect(swapPlaces(part(one), part(played('fosterHome', 1, {}, enrolled(1, [1]))), ids())).toMatchObject({ refusal: 'swapDoesNotFit' });
  });

  const homes = fc.array(fc.constantFrom<Participants>(1, 2), { minLength: 1, maxLength: 2 });
  const group = fc.record({
    unit: fc.constantFrom<CapacityUnit>('fosterHome', 'person'), capacity: fc.integer({ min: 1, max: 6 }), quotas: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
    first: homes, others: fc.array(fc.tuple(fc.nat({ max: 2 }), homes), { maxLength: 6 }),
  });
  const groupOf = ({ unit, capacity, quotas, first, others }: ReturnType<typeof group.generate>['value'], giver: 0 | 1) => played(
    unit, capacity, { quotas: quotas[0] + quotas[1] <= capacity ? new Map([[a, quotas[0]], [b, quotas[1]]]) : new Map() },
    enrolled(giver, first), ...others.map(([service, come]) => enrolled(service, come)),
  );

  it('in any two groups changes both or neither; nothing is lost or doubled, and what is reserved stays the same in sum', () => {
    let swaps = 0;
    fc.assert(fc.property(group, group, (here, there) => {
      const [one, other] = [groupOf(here, 0), groupOf(there, 1)];
      const outcome = swapPlaces(part(one), part(other), ids());
      // Where the first did not fit, the first household is another's.
      if (!outcome.ok || outcome.value[0].left[0].serviceId === outcome.value[1].left[0].serviceId) return;
      swaps += 1;
      for (const [was, { ledger, left, came }] of [[one, outcome.value[0]], [other, outcome.value[1]]] as const) {
        expect(spokenFor(roomIn(ledger))).toBeLessThanOrEqual(ledger.capacity);
        const reserved = (quotas: Ledger['quotas']) => [...quotas.values()].reduce((sum, places) => sum + places, 0);
        expect(reserved(ledger.quotas)).toBe(reserved(was.ledger.quotas));
        expect([...ledger.quotas.values()].every((places) => places >= 0)).toBe(true);
        expect(taken(ledger, left[0].serviceId)).toBe(taken(was.ledger, left[0].serviceId) - sizeOf(left, ledger.unit));
        expect(taken(ledger, came[0].serviceId)).toBe(taken(was.ledger, came[0].serviceId) + sizeOf(came, ledger.unit));
        // Nobody else loses what they had or held.
        for (const { id, status } of was.ledger.entries) {
          if (status !== 'waiting' && !left.some((entry) => entry.id === id)) expect(ledger.entries.find((entry) => entry.id === id)?.status).toBe(status);
        }
      }
    }), { numRuns: 300 });
    expect(swaps).toBeGreaterThan(20);
  });
});
