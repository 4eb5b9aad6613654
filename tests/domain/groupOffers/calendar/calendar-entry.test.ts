import { entriesFor, ownPartOf } from '../../../../domain/groupOffers/calendar/calendar-entry';
import { feedPolicy } from '../../../../domain/groupOffers/calendar/policy';
import type { CalendarOffer } from '../../../../domain/groupOffers/calendar/ports';
import type { NetworkId, OfferId, PersonId } from '../../../../domain/identifiers';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { learningNetwork, serviceA, serviceB, sessionAt } from '../../../support/group-offers';

const leaderId = '00000000-0000-4000-8000-0000000000e3' as PersonId;
const elsewhere = '00000000-0000-4000-8000-0000000000e2' as NetworkId;
const changedAt = Temporal.Instant.from('2026-11-23T08:00:00Z');
const session = (start: string, ordinal: number, cancelled = false) => ({ ...sessionAt(start, ordinal), cancelled, changedAt });
const [first, second] = [session('2027-01-05T08:00:00Z', 1), session('2027-01-12T08:00:00Z', 2, true)];
const offer = (more: Partial<CalendarOffer> = {}): CalendarOffer => ({
  id: '00000000-0000-4000-8000-0000000000d4' as OfferId,
  noun: { networkId: learningNetwork, serviceIds: [serviceA], leaderIds: [leaderId], published: true },
  programme: { key: 'tbo-f', titles: { nb: 'TBO-F', nn: 'TBO-F' } },
  version: 3, cancelled: false, sessions: [first, second], lastOrdinal: 2, placedServiceIds: [],
  ...more,
});

const networks = [learningNetwork];
const contact = actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks });
const other = actorWith([{ role: 'caseContact', organisationId: serviceB }], { networks });
const leader = actorWith([{ role: 'groupLeader', organisationId: serviceB }], { personId: leaderId });
const stranger = actorWith([{ role: 'caseContact', organisationId: serviceB }]);
const coordinator = actorWith([{ role: 'coordinator', networkId: learningNetwork }]);

describe('What stands in a calendar', () => {
  it('is each session, with its number among all and the offer’s version as its sequence', () => {
    expect(entriesFor(contact, [offer()])).toMatchObject([
      { ordinal: 1, of: 2, cancelled: false, sequence: 3 }, { ordinal: 2, of: 2, cancelled: true, sequence: 3 },
    ]);
  });

  it('is cancelled as a whole with the offer', () => {
    expect(entriesFor(contact, [offer({ cancelled: true })]).map(({ cancelled }) => cancelled)).toEqual([true, true]);
  });

  it('is nothing that the owner may not see, and never a draft', () => {
    expect(entriesFor(stranger, [offer()])).toEqual([]);
    const draft = offer();
    expect(entriesFor(coordinator, [{ ...draft, noun: { ...draft.noun, published: false } }])).toEqual([]);
  });
});

describe('A person’s own sessions', () => {
  const own = (actor: Parameters<typeof ownPartOf>[0], more: Partial<CalendarOffer>, away = new Set<never>()) =>
    ownPartOf(actor, [offer(more)], away).flatMap(({ sessions }) => sessions.map(({ ordinal }) => ordinal));

  it('are those of groups that an own service has a place in', () => {
    expect(own(contact, { placedServiceIds: [serviceA] })).toEqual([1, 2]);
    expect(own(contact, {})).toEqual([]);
    expect(own(other, { placedServiceIds: [serviceA] })).toEqual([]);
  });

  it('are those that they lead, but for the ones they have said that they cannot come to', () => {
    expect(own(leader, {})).toEqual([1, 2]);
    expect(ownPartOf(leader, [offer()], new Set([first.id])).map(({ sessions, lastOrdinal }) => [sessions.length, lastOrdinal])).toEqual([[1, 2]]);
  });
});

describe('Who may have a calendar address', () => {
  it.each([
    ['a kontaktperson', contact, true, true], ['a leader from outside', leader, true, false], ['the coordinator', coordinator, true, true],
    ['an administrator', actorWith([{ role: 'administrator', organisationId: serviceA }], { networks }), false, false],
    ['somebody without a role', actorWith([]), false, false],
  ])('%s', (_, actor, forOwn, forNetwork) => {
    expect(feedPolicy.permits(actor, 'follow', { networkId: null })).toBe(forOwn);
    expect(feedPolicy.permits(actor, 'follow', { networkId: learningNetwork })).toBe(forNetwork);
    expect(feedPolicy.permits(actor, 'follow', { networkId: elsewhere })).toBe(false);
  });
});
