import fc from 'fast-check';
import type { Participants, Priority } from '../../../../domain/groupOffers/enrolment/enrolment';
import {
  answer, enrol, householdsThat, setParticipants, setPlaces, setPriority, settle, withdraw,
  type Entry, type Household, type Ledger, type Moment,
} from '../../../../domain/groupOffers/enrolment/ledger';
import { exchange } from '../../../../domain/groupOffers/enrolment/exchange';
import { answerRequests, endApart, keepApart, request, requestAnswers, type RequestAnswer } from '../../../../domain/groupOffers/enrolment/requests';
import { sizeOf } from '../../../../domain/groupOffers/enrolment/room';
import type { CapacityUnit } from '../../../../domain/groupOffers/programme';
import type { EnrolmentId, OrganisationId } from '../../../../domain/identifiers';
import { success, type Outcome } from '../../../../domain/outcome';
import { Temporal } from '../../../../domain/time';

export const services = ['a', 'b', 'c'] as unknown as readonly [OrganisationId, OrganisationId, OrganisationId];
export const [a, b, c] = services;
const start = Temporal.Instant.from('2026-12-01T08:00:00Z');

/** One thing that happens; `at` counts entries or households, whichever it is about, and goes round. */
export type Happening =
  | { readonly what: 'enrol'; readonly service: number; readonly homes: readonly Participants[] }
  | { readonly what: 'withdraw' | 'accept' | 'decline'; readonly at: number }
  | { readonly what: 'participants'; readonly at: number; readonly count: Participants }
  | { readonly what: 'priority'; readonly at: number; readonly priority: Priority }
  | { readonly what: 'places'; readonly capacity: number; readonly quotas: readonly number[] }
  | { readonly what: 'answer'; readonly answers: readonly RequestAnswer[] }
  | { readonly what: 'swap'; readonly at: number; readonly service: number; readonly homes: readonly Participants[] }
  | { readonly what: 'pair' | 'endPair'; readonly at: number; readonly other: number }
  | { readonly what: 'release' | 'begin' | 'look' }
  | { readonly what: 'hours'; readonly hours: number };

export interface Played {
  readonly ledger: Ledger;
  readonly now: Temporal.Instant;
  readonly begun: boolean;
  readonly released: boolean;
  /** Where keep-apart is allowed: every home is asked for. */
  readonly asks: boolean;
}

export const fresh = (unit: CapacityUnit, capacity: number, more: Partial<Ledger> = {}, asks = false): Played =>
  ({ ledger: { unit, capacity, quotas: new Map(), entries: [], apart: [], ...more }, now: start, begun: false, released: false, asks });
export const momentOf = ({ now, begun }: Played): Moment => ({ now, answerBy: now.add({ hours: 72 }), lineMoves: !begun });

/** What one happening makes of the ledger. A refusal leaves it as it was, for the worker to settle; hours pass without anybody looking. */
export function step(played: Played, happening: Happening): Played {
  const { ledger } = played;
  const moment = momentOf(played);
  const pick = (at: number) => ledger.entries[at % Math.max(ledger.entries.length, 1)];
  const tried = (outcome: Outcome<Ledger, string> | undefined) => ({ ...played, ledger: outcome?.ok === true ? outcome.value : settle(ledger, moment) });
  switch (happening.what) {
    case 'enrol': {
      if (played.begun || sizeOf(happening.homes.map((participants) => ({ participants })), ledger.unit) > ledger.capacity) return step(played, { what: 'look' });
      const [one, ...others] = newEntries(ledger, services[happening.service] ?? a, happening.homes, 'waiting');
      return one === undefined ? played : { ...played, ledger: (played.asks ? request : enrol)(ledger, [one, ...others], moment) };
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
    case 'answer': {
      if (played.begun) return step(played, { what: 'look' });
      const { entries } = settle(ledger, moment);
      const asking = householdsThat('requested', entries).concat(householdsThat('waiting', entries));
      return tried(answerRequests(ledger, new Map(asking.flatMap(([{ householdId }], nth) => {
        const said = happening.answers[nth];
        return said === undefined ? [] : [[householdId, said] as const];
      })), moment));
    }
    case 'swap': {
      // One offer's part: a household leaves to another offer, and homes of another service come from there.
      const left = pick(happening.at);
      const household = ledger.entries.filter((entry) => entry.householdId === left?.householdId && entry.status === 'placed');
      const [leaves, ...leave] = household;
      const [comes, ...come] = newEntries(ledger, services[happening.service] ?? a, happening.homes, 'placed');
      if (played.begun || leaves === undefined || comes === undefined || leaves.serviceId === comes.serviceId) return step(played, { what: 'look' });
      const outcome = exchange({ ledger, householdId: leaves.householdId, moment }, [leaves, ...leave], [comes, ...come]);
      return tried(outcome.ok ? success(outcome.value.ledger) : outcome);
    }
    case 'pair': {
      const [one, other] = [pick(happening.at), pick(happening.other)];
      return one === undefined || other === undefined || one.serviceId === other.serviceId ? step(played, { what: 'look' }) : tried(keepApart(ledger, [one.id, other.id], moment));
    }
    case 'endPair': {
      const pair = ledger.apart[happening.at % Math.max(ledger.apart.length, 1)];
      return pair === undefined ? step(played, { what: 'look' }) : { ...played, ledger: endApart(ledger, pair, moment) };
    }
    case 'release': return { ...played, released: true, ledger: settle({ ...ledger, quotas: new Map() }, moment) };
    case 'begin': return { ...played, begun: true, ledger: settle(ledger, { ...moment, lineMoves: false }) };
    case 'hours': return { ...played, now: played.now.add({ hours: happening.hours }) };
    case 'look': return { ...played, ledger: settle(ledger, moment) };
  }
}

function newEntries({ entries }: Ledger, serviceId: OrganisationId, homes: readonly Participants[], status: Entry['status']): readonly Entry[] {
  const first = entries.length + 1;
  return homes.map((participants, nth) => ({
    id: `e${first + nth}` as EnrolmentId, householdId: `e${first}` as EnrolmentId, serviceId,
    participants, priority: 'ordinary', arrival: first + nth, status, answerBy: null,
  }));
}

export const isNotHeldBack = (household: Household) => household.every(({ heldBack }) => heldBack !== true);
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
  { weight: 3, arbitrary: fc.record({ what: fc.constant('answer' as const), answers: fc.array(fc.constantFrom(...requestAnswers, 'place' as const), { maxLength: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('swap' as const), at, service: fc.nat({ max: 2 }), homes }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('pair' as const, 'endPair' as const), at, other: at }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('hours' as const), hours: fc.integer({ min: 1, max: 100 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('release' as const) }) },
);
const apartPairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 })), { maxLength: 3 })
  .map((pairs) => pairs.filter(([one, other]) => one !== other).map(([one, other]) => [`e${one}` as EnrolmentId, `e${other}` as EnrolmentId] as const));

/** Households by priority and then arrival, told without the code's own order. */
export function inOrder(entries: readonly Entry[]): readonly (readonly [Entry, ...Entry[]])[] {
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
  asks: fc.boolean(),
  happenings: fc.array(happening, { maxLength: 50, size: 'max' }),
});

type Check = (before: Played, after: Played, what: Happening) => void;

/** Plays any order of events, and checks after each. */
export function always(check: Check, { withApart = true, extra = [] }: { withApart?: boolean; extra?: readonly Happening[] } = {}): void {
  fc.assert(fc.property(stories, ({ unit, capacity, quotas, apart, asks, happenings }) => {
    const reserved = quotas[0] + quotas[1] <= capacity ? new Map([[a, quotas[0]], [b, quotas[1]]]) : new Map<OrganisationId, number>();
    let played = fresh(unit, capacity, { quotas: reserved, apart: withApart ? apart : [] }, asks);
    for (const one of [...happenings, ...extra].filter(({ what }) => withApart || what !== 'pair')) {
      const after = step(played, one);
      // Nobody has touched the offer since: what time does is done with the next that happens, and as if somebody had looked
      // before. The group's beginning and a quota's release are what time does.
      if (one.what === 'begin' || one.what === 'release') check(played, after, one);
      else if (one.what !== 'hours') {
        const before = step(played, { what: 'look' });
        check(played, before, { what: 'look' });
        check(before, after, one);
        expect(step(before, one).ledger).toEqual(after.ledger);
      }
      played = after;
    }
  }), { numRuns: 50 });
}
