import { stretchOf } from '../../../domain/groupOffers/group-offer';
import { stateOf } from '../../../domain/groupOffers/offer-state';
import { serviceOfferIn, viewOf } from '../../../domain/groupOffers/offer-view';
import type { PersonId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { learningNetwork, offerWith, serviceA, serviceB, sessionAt } from '../../support/group-offers';

const offer = offerWith({ sessions: [sessionAt('2027-01-04T08:00:00Z', 1), sessionAt('2027-01-11T08:00:00Z', 2)] });
const at = (instant: string) => Temporal.Instant.from(instant);
const before = at('2026-12-01T08:00:00Z');
const byService = [{ serviceId: serviceA, placed: 2, offered: 0, waiting: 0 }, { serviceId: serviceB, placed: 3, offered: 0, waiting: 1 }];

describe('The state of an offer', () => {
  it.each([
    ['open while there are free places', '2027-01-04T07:59:59Z', true, 'open'],
    ['full when there are none', '2027-01-04T07:59:59Z', false, 'full'],
    ['running from the first session\'s start', '2027-01-04T08:00:00Z', true, 'running'],
    ['running also between sessions', '2027-01-07T08:00:00Z', false, 'running'],
    ['completed from the last session\'s end', '2027-01-11T10:00:00Z', true, 'completed'],
  ] as const)('is %s', (_, now, free, state) => expect(stateOf(offer, free, at(now))).toBe(state));

  it('reaches from the first start to the last end, whatever the order', () => {
    const stretch = stretchOf([...offer.sessions].reverse());
    expect([stretch.start.toString(), stretch.end.toString()]).toEqual(['2027-01-04T08:00:00Z', '2027-01-11T10:00:00Z']);
  });
});

describe('What may be known of an offer\'s places', () => {
  const known = { free: true, byService, now: before };
  const contact = actorWith([{ organisationId: serviceA }], { networks: [learningNetwork] });
  const coordinator = actorWith([{ role: 'coordinator', networkId: learningNetwork }]);
  const advisor = actorWith([{ role: 'fosterCareAdvisor', networkId: learningNetwork }]);

  it('a service knows its own numbers, and no other\'s', () => {
    const view = viewOf(contact, offer, known);
    expect(view.own).toEqual([{ serviceId: serviceA, placed: 2, offered: 0, waiting: 0 }]);
    expect(view.all).toBeUndefined();
    expect(view.may).toEqual({ enrol: true, withdraw: true, answer: false, manage: false, reportAbsence: false, changeSessions: false, steerPlaces: false, planGathering: false, stateHeads: false, steps: [] });
    expect(serviceOfferIn(view, serviceB)).toBeUndefined();
  });

  it('a service that has enrolled nobody has noughts, and nothing to withdraw', () => {
    const view = viewOf(contact, offer, { ...known, byService: [] });
    expect(view.own).toEqual([{ serviceId: serviceA, placed: 0, offered: 0, waiting: 0 }]);
    expect(view.may.withdraw).toBe(false);
  });

  it('the coordinator knows every service\'s numbers and their sum', () => {
    expect(viewOf(coordinator, offer, known).all).toEqual({ services: [...byService].reverse(), total: { placed: 5, offered: 0, waiting: 1 } });
  });

  it('a fosterhjemsressurs knows of none', () => {
    const view = viewOf(advisor, offer, known);
    expect([view.own, view.all]).toEqual([[], undefined]);
    expect(view.may).toEqual({ enrol: false, withdraw: false, answer: false, manage: false, reportAbsence: false, changeSessions: false, steerPlaces: false, planGathering: false, stateHeads: false, steps: [] });
  });

  it('nobody enrols when the group has begun, but a place can still be given back', () => {
    const { may } = viewOf(contact, offer, { ...known, now: at('2027-01-05T08:00:00Z') });
    expect([may.enrol, may.withdraw]).toEqual([false, true]);
  });

  it('a leader reports absence until the last session is over', () => {
    const personId = '00000000-0000-4000-8000-0000000000e3' as PersonId;
    const led = offerWith({ leaders: [{ personId, role: 'groupLeader', ordinal: null, placeName: 'Bufetat' }] });
    const leader = actorWith([{ role: 'groupLeader', organisationId: serviceA }], { personId });
    const mayReport = (now: string) => viewOf(leader, led, { ...known, now: at(now) }).may.reportAbsence;
    expect([mayReport('2027-01-04T09:00:00Z'), mayReport('2027-01-04T10:00:00Z')]).toEqual([true, false]);
  });
});
