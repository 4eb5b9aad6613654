import fc from 'fast-check';
import { hasFreePlace, mostOfOneService, nextInLine, placeOrWait, servicesToTell } from '../../../domain/groupOffers/places';
import type { EnrolmentId, OrganisationId } from '../../../domain/identifiers';

interface Entry {
  readonly id: EnrolmentId;
  readonly arrival: number;
  readonly status: 'placed' | 'waiting' | 'withdrawn';
}

/** Plays what happens to one offer by the rules alone; a number withdraws the entry with that arrival. */
function play(capacity: number, happenings: readonly ('enrol' | number)[]): readonly Entry[] {
  return happenings.reduce<readonly Entry[]>((entries, happening) => {
    const count = (status: Entry['status']) => entries.filter((one) => one.status === status).length;
    if (happening === 'enrol') {
      const arrival = entries.length + 1;
      const status = placeOrWait(capacity, { placed: count('placed'), waiting: count('waiting') });
      return [...entries, { id: String(arrival) as EnrolmentId, arrival, status }];
    }
    const left = entries.map((one) => (one.arrival === happening ? { ...one, status: 'withdrawn' as const } : one));
    const next = nextInLine(capacity, left.filter(({ status }) => status === 'placed').length, left.filter(({ status }) => status === 'waiting'));
    return left.map((one) => (one.id === next?.id ? { ...one, status: 'placed' as const } : one));
  }, []);
}

const happenings = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant('enrol' as const) }, fc.integer({ min: 1, max: 40 })), { maxLength: 80 });
const capacities = fc.integer({ min: 1, max: 8 });

describe('Enrolling places in a group offer', () => {
  it('gives places as long as there are any, and then the waiting list', () => {
    expect(play(2, ['enrol', 'enrol', 'enrol']).map(({ status }) => status)).toEqual(['placed', 'placed', 'waiting']);
  });

  it('lets nobody pass those who wait already', () => {
    expect(placeOrWait(6, { placed: 5, waiting: 1 })).toBe('waiting');
  });

  it('never places more than there is room for, whatever happens', () => {
    fc.assert(fc.property(capacities, happenings, (capacity, all) => {
      expect(play(capacity, all).filter(({ status }) => status === 'placed').length).toBeLessThanOrEqual(capacity);
    }));
  });

  it('leaves no place empty while somebody waits', () => {
    fc.assert(fc.property(capacities, happenings, (capacity, all) => {
      const entries = play(capacity, all);
      const placed = entries.filter(({ status }) => status === 'placed').length;
      if (entries.some(({ status }) => status === 'waiting')) expect(placed).toBe(capacity);
    }));
  });

  it('keeps the order of arrival: whoever has a place came before everybody who waits', () => {
    fc.assert(fc.property(capacities, happenings, (capacity, all) => {
      const entries = play(capacity, all);
      const arrivals = (status: Entry['status']) => entries.filter((one) => one.status === status).map(({ arrival }) => arrival);
      const [lastPlaced, firstWaiting] = [Math.max(0, ...arrivals('placed')), Math.min(Infinity, ...arrivals('waiting'))];
      expect(lastPlaced).toBeLessThan(firstWaiting);
    }));
  });

  it('places nobody when one who waits withdraws', () => {
    fc.assert(fc.property(capacities, happenings, fc.nat(), (capacity, all, pick) => {
      const before = play(capacity, all);
      const waiting = before.filter(({ status }) => status === 'waiting');
      const leaving = waiting[pick % Math.max(waiting.length, 1)];
      if (leaving === undefined) return;
      const after = play(capacity, [...all, leaving.arrival]);
      const placed = (entries: readonly Entry[]) => entries.filter(({ status }) => status === 'placed').map(({ arrival }) => arrival);
      expect(placed(after)).toEqual(placed(before));
    }));
  });
});

describe('The next in line', () => {
  const line = [{ id: 'b' as EnrolmentId, arrival: 9 }, { id: 'a' as EnrolmentId, arrival: 4 }];

  it('is the first that came', () => expect(nextInLine(2, 1, line)?.id).toBe('a'));
  it('is nobody while there is no room', () => expect(nextInLine(2, 2, line)).toBeUndefined());
  it('is nobody when nobody waits', () => expect(nextInLine(2, 1, [])).toBeUndefined());
});

describe('How many one service may hold', () => {
  it('is at least forty, and as many as there are places in a larger offer', () => {
    expect([mostOfOneService(6), mostOfOneService(120)]).toEqual([40, 120]);
  });
});

describe('Whose card is sent anew', () => {
  const [a, b, c] = ['a', 'b', 'c'] as unknown as readonly [OrganisationId, OrganisationId, OrganisationId];

  it('is only that of the service that moved while free places neither came nor went', () => {
    expect(servicesToTell({ freeBefore: true, freeAfter: true, moved: [b] }, [a, b, c])).toEqual([b]);
  });

  it('is everybody\'s when the last free place goes, and when one comes back', () => {
    expect(servicesToTell({ freeBefore: true, freeAfter: false, moved: [b] }, [a, b, c])).toEqual([a, b, c]);
    expect(servicesToTell({ freeBefore: false, freeAfter: true, moved: [b] }, [a, b, c])).toEqual([a, b, c]);
  });

  it('is both services\' when a place goes from one to the other, each once', () => {
    expect(servicesToTell({ freeBefore: false, freeAfter: false, moved: [b, c, b] }, [a, b, c])).toEqual([b, c]);
  });

  it('is in step with free places', () => {
    expect([hasFreePlace(2, { placed: 1, waiting: 0 }), hasFreePlace(2, { placed: 2, waiting: 0 }), hasFreePlace(2, { placed: 1, waiting: 1 })])
      .toEqual([true, false, false]);
  });
});
