import type { Participants } from '../../../../domain/groupOffers/enrolment/enrolment';
import { answer, fits, holds, lineOf, roomIn, setParticipants, setPlaces, settle, type Ledger } from '../../../../domain/groupOffers/enrolment/ledger';
import { roomFor, spokenFor } from '../../../../domain/groupOffers/enrolment/room';
import type { EnrolmentId, OrganisationId } from '../../../../domain/identifiers';
import { Temporal } from '../../../../domain/time';
import { a, always, b, c, fresh, inOrder, isNotHeldBack, momentOf, services, step, type Happening, type Played } from './ledger-story';

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
      for (const household of lineOf(ledger.entries).filter(isNotHeldBack)) expect(fits(ledger, roomIn(ledger), household)).toBe(false);
    });
  });

  it('nobody gets a place while one who fits stands before them, but for homes that are swapped with a place', () => {
    always((before, after, what) => {
      const was = new Map(before.ledger.entries.map((entry) => [entry.id, entry]));
      const arrived = after.ledger.entries.filter((entry) => holds(entry) && !(was.get(entry.id) !== undefined && holds(was.get(entry.id) ?? entry)))
        .filter(({ id }) => what.what !== 'swap' || was.has(id));
      const last = inOrder([...after.ledger.entries.filter(({ status }) => status === 'waiting'), ...arrived]);
      for (const [at, household] of last.entries()) {
        if (!arrived.some(({ householdId }) => householdId === household[0].householdId)) continue;
        // Without them and those behind them: who stood before did not fit beside those who were served earlier.
        const served = new Set(last.slice(at).flatMap((one) => one.map(({ id }) => id)));
        const then: Ledger = { ...after.ledger, entries: after.ledger.entries.map((entry) => (served.has(entry.id) ? { ...entry, status: 'waiting' } : entry)) };
        for (const earlier of last.slice(0, at).filter(isNotHeldBack)) {
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
      new: ['placed', 'waiting', 'requested'], requested: ['requested', 'placed', 'waiting', 'offered', 'declined', 'withdrawn'], declined: ['declined'], waiting: ['waiting', 'offered', 'withdrawn'], offered: ['offered', 'placed', 'withdrawn', 'lapsed'],
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
