import type { Entry, Ledger, Moment } from '../../../../domain/groupOffers/enrolment/ledger';
import { setPriority, withdraw } from '../../../../domain/groupOffers/enrolment/ledger';
import { answerRequests, endApart, keepApart, request, type RequestAnswer } from '../../../../domain/groupOffers/enrolment/requests';
import type { EnrolmentId, OrganisationId } from '../../../../domain/identifiers';
import type { Outcome } from '../../../../domain/outcome';
import { Temporal } from '../../../../domain/time';

const now = Temporal.Instant.from('2026-12-01T08:00:00Z');
const moment: Moment = { now, answerBy: now.add({ hours: 72 }), lineMoves: true };
const idOf = (name: string) => name as EnrolmentId;

/** Homes that ask, each a household of its own and of its own service. */
const asking = (capacity: number, ...names: readonly string[]): Ledger => names.reduce<Ledger>((ledger, name, at) => request(ledger, [{
  id: idOf(name), householdId: idOf(name), serviceId: `service of ${name}` as OrganisationId, participants: 1, priority: 'ordinary',
  arrival: at + 1, status: 'waiting', answerBy: null,
} satisfies Entry], moment), { unit: 'fosterHome', capacity, quotas: new Map(), entries: [], apart: [] });
const good = <Value>(outcome: Outcome<Value, string>): Value => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
};
const say = (ledger: Ledger, answers: Readonly<Record<string, RequestAnswer>>) =>
  good(answerRequests(ledger, new Map(Object.entries(answers).map(([name, answer]) => [idOf(name), answer])), moment));
const statuses = ({ entries }: Ledger) => entries.map(({ id, status }) => `${id} ${status}`);
const pair = [idOf('a'), idOf('b')] as const;

describe('Requests that the coordinator answers', () => {
  it('wait for the answer whatever is free, and are then placed in the order they came', () => {
    const ledger = asking(2, 'a', 'b', 'c', 'd');
    expect(statuses(ledger)).toEqual(['a requested', 'b requested', 'c requested', 'd requested']);
    expect(statuses(say(ledger, { d: 'place', c: 'place', a: 'place', b: 'decline' }))).toEqual(['a placed', 'b declined', 'c placed', 'd waiting']);
  });

  it('are held back in the line as long as the coordinator says, also beside free places', () => {
    const held = say(asking(2, 'a', 'b'), { a: 'wait', b: 'place' });
    expect(statuses(held)).toEqual(['a waiting', 'b placed']);
    expect(statuses(say(held, { a: 'place' }))).toEqual(['a offered', 'b placed']);
  });

  it('go before whoever was held back when they have priority, and after when they came later', () => {
    const held = request(say(asking(1, 'a'), { a: 'wait' }), [{
      id: idOf('b'), householdId: idOf('b'), serviceId: 'service of b' as OrganisationId, participants: 1, priority: 'ordinary',
      arrival: 2, status: 'waiting', answerBy: null,
    }], moment);
    expect(statuses(say(held, { a: 'place', b: 'place' }))).toEqual(['a offered', 'b waiting']);
    expect(statuses(say(good(setPriority(held, idOf('b'), 'first', moment)), { a: 'place', b: 'place' }))).toEqual(['a waiting', 'b placed']);
  });

  it('cannot be answered twice', () => {
    const answered = say(asking(1, 'a'), { a: 'place' });
    expect(answerRequests(answered, new Map([[idOf('a'), 'decline']]), moment)).toMatchObject({ refusal: 'noRequestsAreLeft' });
  });
});

describe('Two homes that are kept apart', () => {
  it('never both get a place: the second waits beside free places until the first leaves', () => {
    const apart = good(keepApart(asking(5, 'a', 'b', 'c'), pair, moment));
    const answered = say(apart, { a: 'place', b: 'place', c: 'place' });
    expect(statuses(answered)).toEqual(['a placed', 'b waiting', 'c placed']);
    expect(statuses(good(withdraw(answered, idOf('a'), moment)))).toEqual(['a withdrawn', 'b offered', 'c placed']);
  });

  it('may meet again once either service has ended it', () => {
    const answered = say(good(keepApart(asking(5, 'a', 'b'), pair, moment)), { a: 'place', b: 'place' });
    expect(statuses(endApart(answered, pair, moment))).toEqual(['a placed', 'b offered']);
  });

  it('cannot be when both have places already', () => {
    expect(keepApart(say(asking(5, 'a', 'b'), { a: 'place', b: 'place' }), pair, moment)).toMatchObject({ refusal: 'bothHavePlaces' });
  });
});
