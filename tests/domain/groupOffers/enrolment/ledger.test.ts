import fc from 'fast-check';
import type { Participants, Priority } from '../../../../domain/groupOffers/enrolment/enrolment';
import {
  answer, enrol, fits, holds, lineOf, roomIn, setParticipants, setPlaces, setPriority, settle, withdraw, type Entry, type Ledger, type Moment,
} from '../../../../domain/groupOffers/enrolment/ledger';
import { roomFor, sizeOf, spokenFor } from '../../../../domain/groupOffers/enrolment/room';
import type { CapacityUnit } from '../../../../domain/groupOffers/programme';
import type { EnrolmentId, OrganisationId } from '../../../../domain/identifiers';
import type { Outcome } from '../../../../domain/outcome';
import { Temporal } from '../../../../domain/time';

const services = ['a', 'b', 'c'] as unknown as readonly [OrganisationId, OrganisationId, OrganisationId];
const [a, b, c] = services;
const start = Temporal.Instant.from('2026-12-01T08:00:00Z');

/** One thing that happens; `at` counts entries or households, whichever it is about, and goes round. */
type Happening =
  | { readonly what: 'enrol'; readonly service: number; readonly homes: readonly Participants[] }
  | { readonly what: 'withdraw' | 'accept' | 'decline'; readonly at: number }
  | { readonly what: 'participants'; readonly at: number; readonly count: Participants }
  | { readonly what: 'priority'; readonly at: number; readonly priority: Priority }
  | { readonly what: 'places'; readonly capacity: number; readonly quotas: readonly number[] }
  | { readonly what: 'release' | 'begin' | 'look' }
  | { readonly what: 'hours'; readonly hours: number };

interface Played {
  readonly ledger: Ledger;
  readonly now: Temporal.Instant;
  readonly begun: boolean;
  readonly released: boolean;
}

const fresh = (unit: CapacityUnit, capacity: number, more: Partial<Ledger> = {}): Played =>
  ({ ledger: { unit, capacity, quotas: new Map(), entries: [], apart: [], ...more }, now: start, begun: false, released: false });
const momentOf = ({ now, begun }: Played): Moment => ({ now, answerBy: now.add({ hours: 72 }), lineMoves: !begun });

/** What one happening makes of the ledger. A refusal leaves it as it was, for the worker to settle; hours pass without anybody looking. */
function step(played: Played, happening: Happening): Played {
  const { ledger } = played;
  const moment = momentOf(played);
  const pick = (at: number) => ledger.entries[at % Math.max(ledger.entries.length, 1)];
  const tried = (outcome: Outcome<Ledger, string> | undefined) => ({ ...played, ledger: outcome?.ok === true ? outcome.value : settle(ledger, moment) });
  switch (happening.what) {
    case 'enrol': {
      if (played.begun || sizeOf(happening.homes.map((participants) => ({ participants })), ledger.unit) > ledger.capacity) return step(played, { what: 'look' });
      const first = ledger.entries.length + 1;
      const [one, ...others] = happening.homes.map((participants, at): Entry => ({
        id: `e${first + at}` as EnrolmentId, householdId: `e${first}` as EnrolmentId, serviceId: services[happening.service] ?? a,
        participants, priority: 'ordinary', arrival: first + at, status: 'waiting', answerBy: null,
      }));
      return one === undefined ? played : { ...played, ledger: enrol(ledger, [one, ...others], moment) };
    }
    case 'withdraw': return tried(withdrawAt(ledger, pick(happening.at), moment));
    case 'accept': case 'decline': return tried(answerAt(ledger, pick(happening.at), happening.what, moment));
    case 'participants': {
      const entry = pick(happening.at);
      return tried(entry === undefined ? undefined : setParticipants(ledger, entry.id, happening.count, moment));
    }
    case 'priority': {
      const entry = pick(happening.at);
      return tried(entry === undefined ? undefined : setPriority(ledger, entry.householdId, happening.priority, moment));
    }
    case 'places': {
      if (played.begun) return step(played, { what: 'look' });
      const quotas = new Map(played.released ? [] : happening.quotas.map((places, at) => [services[at] ?? a, places]));
      return tried(setPlaces(ledger, { capacity: happening.capacity, quotas }, moment));
    }
    case 'release': return { ...played, released: true, ledger: settle({ ...ledger, quotas: new Map() }, moment) };
    case 'begin': return { ...played, begun: true, ledger: settle(ledger, { ...moment, lineMoves: false }) };
    case 'hours': return { ...played, now: played.now.add({ hours: happening.hours }) };
    case 'look': return { ...played, ledger: settle(ledger, moment) };
  }
}

const withdrawAt = (ledger: Ledger, entry: Entry | undefined, moment: Moment) => (entry === undefined ? undefined : withdraw(ledger, entry.id, moment));
const answerAt = (ledger: Ledger, entry: Entry | undefined, said: 'accept' | 'decline', moment: Moment) =>
  (entry === undefined ? undefined : answer(ledger, entry.householdId, said, moment));

const participants = fc.constantFrom<Participants>(1, 2);
const at = fc.nat({ max: 20 });
const homes = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(participants) }, { weight: 1, arbitrary: fc.array(participants, { minLength: 2, maxLength: 4 }) },
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('enrol' as const), service: fc.nat({ max: 2 }), homes }) },
  { weight: 6, arbitrary: fc.record({ what: fc.constantFrom('withdraw' as const, 'accept' as const, 'decline' as const), at }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('participants' as const), at, count: participants }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('priority' as const), at, priority: fc.constantFrom<Priority>('first', 'ordinary') }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('places' as const), capacity: fc.integer({ min: 1, max: 7 }), quotas: fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('hours' as const), hours: fc.integer({ min: 1, max: 100 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('release' as const) }) },
);
const apartPairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 })), { maxLength: 3 })
  .map((pairs) => pairs.filter(([one, other]) => one !== other).map(([one, other]) => [`e${one}` as EnrolmentId, `e${other}` as EnrolmentId] as const));

/** Households by priority and then arrival, told without the code's own order. */
function inOrder(entries: readonly Entry[]): readonly (readonly [Entry, ...Entry[]])[] {
  const weight = ({ priority, arrival }: Entry) => (priority === 'first' ? 0 : 1_000) + arrival;
  const sorted = [...entries].sort((one, other) => weight(one) - weight(other));
  return sorted.flatMap((first) => {
    const homes = sorted.filter(({ householdId }) => householdId === first.householdId);
    return homes[0] === first ? [[first, ...homes.slice(1)] as const] : [];
  });
}

/** A story from an empty ledger, step by step; a long one, since left to itself fast-check tells mostly short ones. */
const stories = fc.record({
  unit: fc.constantFrom<CapacityUnit>('fosterHome', 'person'),
  capacity: fc.integer({ min: 1, max: 5 }),
  quotas: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
  apart: apartPairs,
  happenings: fc.array(happening, { maxLength: 50, size: 'max' }),
});

type Check = (before: Played, after: Played, what: Happening) => void;

/** Plays any order of events, and checks after each. */
function always(check: Check, { withApart = true, extra = [] }: { withApart?: boolean; extra?: readonly Happening[] } = {}): void {
  fc.assert(fc.property(stories, ({ unit, capacity, quotas, apart, happenings }) => {
    const reserved = quotas[0] + quotas[1] <= capacity ? new Map([[a, quotas[0]], [b, quotas[1]]]) : new Map<OrganisationId, number>();
    let played = fresh(unit, capacity, { quotas: reserved, apart: withApart ? apart : [] });
    for (const one of [...happenings, ...extra]) {
      const after = step(played, one);
      // Nobody has touched the offer since: what time does is done with the next that happens.
      if (one.what !== 'hours') check(played, after, one);
      played = after;
    }
  }), { numRuns: 50 });
}

describe('Under any order of enrolments, answers, withdrawals, steering and time', () => {
  it('there are never more places taken and held than there are, nor does anybody take what is reserved for others', () => {
    always((_, { ledger }) => {
      const room = roomIn(ledger);
      expect(spokenFor({ taken: room.taken, quotas: new Map() })).toBeLessThanOrEqual(ledger.capacity);
      expect(spokenFor(room)).toBeLessThanOrEqual(ledger.capacity);
    }, { extra: [{ what: 'begin' }] });
  });

  it('no service is cut off from its own unused quota before the release', () => {
    always((_, { ledger }) => {
      const room = roomIn(ledger);
      for (const service of services) {
        expect(roomFor(room, service)).toBeGreaterThanOrEqual((ledger.quotas.get(service) ?? 0) - (room.taken.get(service) ?? 0));
      }
    });
  });

  it('nobody in the line fits: no place stands empty for want of being offered', () => {
    always((_, { ledger }) => {
      for (const household of lineOf(ledger.entries)) expect(fits(ledger, roomIn(ledger), household)).toBe(false);
    });
  });

  it('nobody gets a place while one who fits stands before them', () => {
    always((before, after) => {
      const was = new Map(before.ledger.entries.map((entry) => [entry.id, entry]));
      const arrived = after.ledger.entries.filter((entry) => holds(entry) && !(was.get(entry.id) !== undefined && holds(was.get(entry.id) ?? entry)));
      const last = inOrder([...after.ledger.entries.filter(({ status }) => status === 'waiting'), ...arrived]);
      for (const [at, household] of last.entries()) {
        if (!arrived.some(({ householdId }) => householdId === household[0].householdId)) continue;
        // Without them and those behind them: who stood before did not fit beside those who were served earlier.
        const served = new Set(last.slice(at).flatMap((one) => one.map(({ id }) => id)));
        const then: Ledger = { ...after.ledger, entries: after.ledger.entries.map((entry) => (served.has(entry.id) ? { ...entry, status: 'waiting' } : entry)) };
        for (const earlier of last.slice(0, at)) {
          if (!arrived.some(({ id }) => id === earlier[0].id)) expect(fits(then, roomIn(then), earlier)).toBe(false);
        }
      }
    }, { withApart: false });
  });

  it('homes that belong together have places all or none, until one of them is withdrawn', () => {
    always((_, { ledger }) => {
      for (const first of ledger.entries.filter(({ id, householdId }) => id === householdId)) {
        const homes = ledger.entries.filter(({ householdId }) => householdId === first.householdId);
        const standing = new Set(homes.map(({ status }) => status).filter((status) => status !== 'withdrawn'));
        expect(standing.size).toBeLessThanOrEqual(1);
      }
    });
  });

  it('two that are kept apart never both have a place', () => {
    always((_, { ledger }) => {
      for (const [one, other] of ledger.apart) {
        const both = ledger.entries.filter(({ id }) => id === one || id === other).filter(holds);
        expect(both.length).toBeLessThanOrEqual(1);
      }
    });
  });

  it('an entry takes only the steps there are, and what has ended stays ended', () => {
    const steps: Readonly<Record<string, readonly string[]>> = {
      new: ['placed', 'waiting'], waiting: ['waiting', 'offered', 'withdrawn'], offered: ['offered', 'placed', 'withdrawn', 'lapsed'],
      placed: ['placed', 'withdrawn'], withdrawn: ['withdrawn'], lapsed: ['lapsed'],
    };
    always((before, after, what) => {
      expect(new Set(after.ledger.entries.map(({ id }) => id)).size).toBe(after.ledger.entries.length);
      // What was due is done first, and may be one step more.
      const settled = what.what === 'begin' ? before.ledger.entries : settle(before.ledger, momentOf(before)).entries;
      for (const [from, to] of [[before.ledger.entries, settled], [settled, after.ledger.entries]] as const) {
        for (const { id, status } of to) expect(steps[from.find((entry) => entry.id === id)?.status ?? 'new']).toContain(status);
      }
    }, { extra: [{ what: 'begin' }] });
  });

  it('the same answer, settling or priority again changes nothing', () => {
    always((_, after, what) => {
      expect(settle(after.ledger, momentOf(after))).toEqual(after.ledger);
      if (what.what === 'priority' || what.what === 'participants' || what.what === 'release') expect(step(after, what).ledger).toEqual(after.ledger);
      if (what.what === 'accept') expect(step(after, what).ledger).toEqual(after.ledger);
    });
  });

  it('no place is held past its time, nor once the group has begun', () => {
    always((_, { ledger, now, begun }) => {
      for (const { status, answerBy } of ledger.entries) {
        if (status !== 'offered') continue;
        expect(begun).toBe(false);
        expect(answerBy === null ? 1 : Temporal.Instant.compare(now, answerBy)).toBeLessThan(0);
      }
    }, { extra: [{ what: 'begin' }, { what: 'hours', hours: 1 }, { what: 'look' }] });
  });
});

describe('A place that is given back', () => {
  const enrolled = (service: number, ...homes: readonly Participants[]): Happening => ({ what: 'enrol', service, homes });
  const play = (played: Played, ...happenings: readonly Happening[]) => happenings.reduce(step, played);
  const statuses = ({ ledger }: Played) => ledger.entries.map(({ status }) => status);

  it('is offered to the first in line that it fits; one that is too large does not block those behind', () => {
    const played = play(fresh('person', 2), enrolled(0, 2), enrolled(1, 2), enrolled(2, 1), { what: 'participants', at: 0, count: 1 });
    expect(statuses(played)).toEqual(['placed', 'waiting', 'offered']);
    expect(statuses(play(played, { what: 'decline', at: 2 }, { what: 'withdraw', at: 0 }))).toEqual(['withdrawn', 'offered', 'withdrawn']);
  });

  it('is none where homes are counted and one of two comes', () => {
    expect(statuses(play(fresh('fosterHome', 1), enrolled(0, 2), enrolled(1, 1), { what: 'participants', at: 0, count: 1 }))).toEqual(['placed', 'waiting']);
  });

  it('goes on when nobody answers in time', () => {
    const played = play(fresh('fosterHome', 1), enrolled(0, 1), enrolled(1, 1), enrolled(2, 1), { what: 'withdraw', at: 0 });
    expect(statuses(play(played, { what: 'hours', hours: 71 }, { what: 'look' }))).toEqual(['withdrawn', 'offered', 'waiting']);
    expect(statuses(play(played, { what: 'hours', hours: 72 }, { what: 'look' }))).toEqual(['withdrawn', 'lapsed', 'offered']);
  });

  it('goes to whoever has priority before who came earlier', () => {
    const played = play(fresh('fosterHome', 1), enrolled(0, 1), enrolled(1, 1), enrolled(2, 1), { what: 'priority', at: 2, priority: 'first' }, { what: 'withdraw', at: 0 });
    expect(statuses(played)).toEqual(['withdrawn', 'waiting', 'offered']);
  });

  it('is a quota\'s that is released, and then everybody\'s', () => {
    const played = play(fresh('fosterHome', 2, { quotas: new Map([[c, 1]]) }), enrolled(0, 1), enrolled(1, 1));
    expect(statuses(played)).toEqual(['placed', 'waiting']);
    expect(statuses(play(played, { what: 'release' }))).toEqual(['placed', 'offered']);
  });
});

describe('An answer to a place offer', () => {
  const asked = [{ what: 'enrol', service: 0, homes: [1] }, { what: 'enrol', service: 1, homes: [1, 1] }, { what: 'withdraw', at: 0 }] as const satisfies readonly Happening[];
  const played = [...asked, { what: 'places', capacity: 2, quotas: [0, 0, 0] } as const].reduce<Played>(step, fresh('fosterHome', 2));
  const say = (ledger: Ledger, said: 'accept' | 'decline', moment = momentOf(played)) => answer(ledger, 'e2' as EnrolmentId, said, moment);

  it('is for the whole household', () => {
    const accepted = say(played.ledger, 'accept');
    expect(accepted.ok && accepted.value.entries.map(({ status }) => status)).toEqual(['withdrawn', 'placed', 'placed']);
  });

  it('a second time, too late, after leaving, or before there was any, has a name of its own', () => {
    const accepted = say(played.ledger, 'accept');
    const declined = say(played.ledger, 'decline');
    const late = { ...momentOf(played), now: played.now.add({ hours: 72 }) };
    expect([
      accepted.ok && say(accepted.value, 'accept'), declined.ok && say(declined.value, 'accept'), say(played.ledger, 'accept', late),
      say(asked.slice(0, 2).reduce<Played>(step, fresh('fosterHome', 2)).ledger, 'accept'),
    ]).toMatchObject([
      { refusal: 'placeOfferIsAnswered' }, { refusal: 'placeIsAlreadyWithdrawn' }, { refusal: 'placeOfferHasLapsed' }, { refusal: 'noPlaceIsOffered' },
    ]);
  });
});

describe('Steering the places', () => {
  const enrolled = [{ what: 'enrol', service: 0, homes: [1, 1] }] as const satisfies readonly Happening[];
  const played = enrolled.reduce<Played>(step, fresh('fosterHome', 3));
  const steer = (capacity: number, quotas: readonly (readonly [OrganisationId, number])[]) =>
    setPlaces(played.ledger, { capacity, quotas: new Map(quotas) }, momentOf(played));

  it('takes no place from anybody, and reserves none that others have', () => {
    expect(steer(1, [])).toMatchObject({ refusal: 'placesAreTaken' });
    expect(steer(3, [[b, 4]])).toMatchObject({ refusal: 'quotasExceedCapacity' });
    expect(steer(3, [[b, 2]])).toMatchObject({ refusal: 'quotasAreTaken' });
    expect(steer(3, [[b, 1], [a, 2]])).toMatchObject({ ok: true });
  });

  it('one more of a home needs a seat where persons are counted', () => {
    const full = enrolled.reduce<Played>(step, fresh('person', 2));
    expect(setParticipants(full.ledger, 'e1' as EnrolmentId, 2, momentOf(full))).toMatchObject({ refusal: 'noSeatIsFree' });
    const room = enrolled.reduce<Played>(step, fresh('person', 3));
    expect(setParticipants(room.ledger, 'e1' as EnrolmentId, 2, momentOf(room))).toMatchObject({ ok: true });
  });
});
