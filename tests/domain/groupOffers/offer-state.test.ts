import {
  hindranceTo, isHeld, lineMoves, offerStates, offerSteps, stageAfter, stateOf, stepsFrom, takesEnrolments,
  type OfferDeed, type OfferStage, type OfferState, type OfferStep,
} from '../../../domain/groupOffers/offer-state';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import type { ChangeStage } from '../../../domain/groupOffers/change-stage';
import { Temporal } from '../../../domain/time';
import { offerWith } from '../../support/group-offers';
import { changing, coordinator, leaders, people } from './offer-in-memory';

const before = Temporal.Instant.from('2026-12-01T08:00:00Z');
const during = Temporal.Instant.from('2027-01-04T09:00:00Z');
const after = Temporal.Instant.from('2027-01-04T10:00:00Z');

/** An offer in each state, and when it is looked at. */
const inState: Readonly<Record<OfferState, { readonly offer: GroupOffer; readonly now: Temporal.Instant; readonly free: boolean }>> = {
  draft: { offer: offerWith({ stage: 'draft', published: false, leaders }), now: before, free: true },
  open: { offer: offerWith({ leaders }), now: before, free: true },
  full: { offer: offerWith({ leaders }), now: before, free: false },
  onRequest: { offer: offerWith({ keepApart: true, leaders }), now: before, free: false },
  closed: { offer: offerWith({ stage: 'closed', leaders }), now: before, free: true },
  running: { offer: offerWith({ leaders }), now: during, free: true },
  completed: { offer: offerWith({ leaders }), now: after, free: true },
  cancelled: { offer: offerWith({ stage: 'cancelled', cancelReason: 'noLeader', leaders }), now: before, free: true },
};

/** What the product says, written out by hand: a stage, or the refusal's name. */
const expected: Readonly<Record<OfferState, Readonly<Record<OfferStep, string>>>> = {
  draft: { publish: 'published', closeEnrolment: 'offerIsDraft', reopenEnrolment: 'offerIsDraft', cancel: 'cancelled' },
  open: { publish: 'offerIsPublished', closeEnrolment: 'closed', reopenEnrolment: 'enrolmentIsOpen', cancel: 'cancelled' },
  full: { publish: 'offerIsPublished', closeEnrolment: 'closed', reopenEnrolment: 'enrolmentIsOpen', cancel: 'cancelled' },
  onRequest: { publish: 'offerIsPublished', closeEnrolment: 'closed', reopenEnrolment: 'enrolmentIsOpen', cancel: 'cancelled' },
  closed: { publish: 'offerIsPublished', closeEnrolment: 'enrolmentIsClosed', reopenEnrolment: 'published', cancel: 'cancelled' },
  running: { publish: 'offerHasStarted', closeEnrolment: 'offerHasStarted', reopenEnrolment: 'offerHasStarted', cancel: 'cancelled' },
  completed: { publish: 'offerIsCompleted', closeEnrolment: 'offerIsCompleted', reopenEnrolment: 'offerIsCompleted', cancel: 'offerIsCompleted' },
  cancelled: { publish: 'offerIsCancelled', closeEnrolment: 'offerIsCancelled', reopenEnrolment: 'offerIsCancelled', cancel: 'offerIsCancelled' },
};
const stages: readonly string[] = ['draft', 'published', 'closed', 'cancelled'] satisfies readonly OfferStage[];

describe('The state of an offer', () => {
  it.each(offerStates)('is %s when it should be', (state) => {
    const { offer, now, free } = inState[state];
    expect(stateOf(offer, free, now)).toBe(state);
  });

  it('is closed only until the group begins, and a draft stays a draft whatever the clock says', () => {
    expect(stateOf(inState.closed.offer, true, during)).toBe('running');
    expect([during, after].map((now) => stateOf(inState.draft.offer, true, now))).toEqual(['draft', 'draft']);
    expect(stateOf(inState.cancelled.offer, true, after)).toBe('cancelled');
  });
});

describe('Every step from every state', () => {
  const cells = offerStates.flatMap((state) => offerSteps.map((step) => [state, step, expected[state][step]] as const));

  it.each(cells)('%s: %s gives %s', (state, step, result) => {
    const outcome = stageAfter(state, step);
    expect(outcome.ok ? outcome.value : outcome.refusal).toBe(result);
    expect(stepsFrom(state).includes(step)).toBe(stages.includes(result));
  });

  const table = cells.flatMap(([state, step, result]) => people.map((person) => [state, step, person, result] as const));

  it.each(table)('%s: %s by %s', async (state, step, person, result) => {
    const { offer, now } = inState[state];
    const world = changing(offer, now);
    const change: ChangeStage = step === 'cancel'
      ? { offerId: offer.id, basedOn: offer.version, step, reason: 'tooFewEnrolled' }
      : { offerId: offer.id, basedOn: offer.version, step };
    const outcome = await world.change(person.actor, change);
    const allowed = person.steers ? result : !person.sees || (!offer.published && !person.seesDrafts) ? 'notFound' : 'notAllowed';
    expect(outcome.ok ? world.written()?.stage : outcome.refusal).toBe(allowed);
    expect(world.messages().length > 0 || world.events().length > 0).toBe(outcome.ok);
  });
});

describe('What can be done with an offer in each state', () => {
  const allowedIn = (deed: OfferDeed) => offerStates.filter((state) => hindranceTo(deed, state) === undefined);

  it('is enrolling while it is open, also when the next would wait', () => {
    expect(allowedIn('enrol')).toEqual(['open', 'full', 'onRequest']);
    expect(offerStates.filter(takesEnrolments)).toEqual(['open', 'full', 'onRequest']);
  });

  it('is withdrawing and reporting absence until it is over or cancelled', () => {
    expect([allowedIn('withdraw'), allowedIn('reportAbsence')]).toEqual([['open', 'full', 'onRequest', 'closed', 'running'], ['open', 'full', 'onRequest', 'closed', 'running']]);
  });

  it('is changing its sessions until it is over or cancelled, also of a draft', () => {
    expect(allowedIn('changeSessions')).toEqual(['draft', 'open', 'full', 'onRequest', 'closed', 'running']);
  });

  it('has a name when it is not allowed', () => {
    expect(offerStates.map((state) => hindranceTo('enrol', state))).toEqual([
      'offerIsDraft', undefined, undefined, undefined, 'enrolmentIsClosed', 'offerHasStarted', 'offerIsCompleted', 'offerIsCancelled',
    ]);
  });

  it('moves the waiting list until the group begins, also when enrolment is closed', () => {
    expect(offerStates.filter(lineMoves)).toEqual(['open', 'full', 'onRequest', 'closed']);
  });

  it('puts sessions in nobody\'s day for a draft or a cancelled group', () => {
    expect(offerStates.filter((state) => isHeld(inState[state].offer))).toEqual(['open', 'full', 'onRequest', 'closed', 'running', 'completed']);
  });
});

describe('A change of an offer', () => {
  it('is refused on an old version, and when somebody was faster', async () => {
    const offer = offerWith({ version: 3 });
    const change = { offerId: offer.id, basedOn: 2, step: 'closeEnrolment' } as const;
    expect(await changing(offer, before).change(coordinator, change)).toMatchObject({ refusal: 'versionIsOld' });
    expect(await changing(offer, before, { faster: true }).change(coordinator, { ...change, basedOn: 3 })).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('does not publish a draft whose first session has begun', async () => {
    const { offer } = inState.draft;
    expect(await changing(offer, during).change(coordinator, { offerId: offer.id, basedOn: 1, step: 'publish' }))
      .toMatchObject({ refusal: 'sessionIsInThePast' });
  });
});
