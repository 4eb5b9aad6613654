import { answerSwap, type AnswerSwap } from '../../../../domain/groupOffers/enrolment/answer-swap';
import { proposeSwap, type ProposeSwap } from '../../../../domain/groupOffers/enrolment/propose-swap';
import { swapActions, swapStateAt, swapStates, type SwapAction, type SwapState } from '../../../../domain/groupOffers/enrolment/swap';
import type { EnrolmentId, NetworkId, OfferId } from '../../../../domain/identifiers';
import { serviceA, serviceB } from '../../../support/group-offers';
import { advisor, asked, autumn, chosen, elsewhere, given, now, outsider, proposal, proposer, spring, swapWorld } from './swap-in-memory';

type World = Parameters<typeof swapWorld>[0];

const propose = async (more: Partial<ProposeSwap> = {}, world: World = {}, actor = proposer) => {
  const { ports, ...seen } = swapWorld(world);
  const outcome = await proposeSwap(ports, actor, { offerId: autumn, enrolmentId: given, otherOfferId: spring, otherServiceId: serviceB, ...more });
  return { outcome, ...seen };
};
const say = async (action: SwapAction, world: World = {}, actor = action === 'withdraw' ? proposer : asked, enrolmentId: EnrolmentId = chosen) => {
  const { ports, ...seen } = swapWorld(world);
  const command: AnswerSwap = action === 'accept' ? { swapId: proposal.id, answer: action, enrolmentId } : { swapId: proposal.id, answer: action };
  return { outcome: await answerSwap(ports, actor, command), ...seen };
};
const cards = (messages: readonly { card: string; to: object }[]) => messages.map(({ card, to }) => [card.split('.')[1], Object.values(to as Record<string, unknown>)[1]]);

describe('Proposing to swap places', () => {
  it('asks the other service in its channel, until the end of the third working day, and changes nothing', async () => {
    const { outcome, messages, written, events } = await propose();
    expect(outcome.ok).toBe(true);
    expect(cards(messages)).toEqual([['swapProposed', serviceB]]);
    expect(written).toEqual(['proposed until 2026-12-04T23:00:00Z']);
    expect(events).toMatchObject([{ noun: 'placeSwap', what: 'proposed', version: 1 }]);
  });

  it('never stands past the start of either group', async () => {
    const soon = swapWorld().ports;
    const begins = (await soon.groupOffers.offer(spring))?.sessions[0];
    const sessions = begins === undefined ? [] : [{ ...begins, period: { start: now.add({ hours: 5 }), end: now.add({ hours: 7 }) } }];
    expect((await propose({}, { changed: { spring: { sessions } } })).written).toEqual([`proposed until ${now.add({ hours: 5 }).toString()}`]);
  });

  const past = [{ ...proposalSession(), period: { start: now.subtract({ hours: 1 }), end: now.add({ hours: 1 }) } }];
  it.each<[string, string, Partial<ProposeSwap>, World]>([
    ['an offer that is not there', 'notFound', { otherOfferId: '00000000-0000-4000-8000-0000000000aa' as OfferId }, {}],
    ['one and the same offer', 'swapNeedsTwoOffers', { otherOfferId: autumn }, {}],
    ['offers of two networks', 'swapIsAcrossNetworks', {}, { changed: { spring: { network: { id: 'other' as NetworkId, name: 'Namdalen' } } } }],
    ['one\'s own service', 'swapIsWithOwnService', { otherServiceId: serviceA }, {}],
    ['a service that is not invited', 'serviceIsNotInvited', { otherServiceId: elsewhere }, {}],
    ['an offer one is not invited to', 'serviceIsNotInvited', {}, { changed: { spring: { services: [{ id: serviceB, name: 'Levanger' }] } } }],
    ['an offer where keep-apart is allowed', 'keepApartTakesNoSwap', {}, { changed: { autumn: { keepApart: true } } }],
    ['another offer where keep-apart is allowed', 'keepApartTakesNoSwap', {}, { changed: { spring: { keepApart: true } } }],
    ['a cancelled offer', 'offerIsCancelled', {}, { changed: { spring: { stage: 'cancelled', cancelReason: 'noLeader' } } }],
    ['a group that has begun', 'offerHasStarted', {}, { changed: { autumn: { sessions: past } } }],
    ['a home in line', 'onlyPlacesAreSwapped', {}, { entries: { autumn: { status: 'requested' } } }],
    ['a place that is proposed already', 'placeIsInASwap', {}, { inSwap: [given] }],
  ])('refuses %s: %s', async (_, refusal, more, world) => {
    const { outcome, written, messages } = await propose(more, world);
    expect(outcome).toMatchObject({ ok: false, refusal });
    expect([written, messages]).toEqual([[], []]);
  });

  it('is the own service\'s alone', async () => {
    for (const actor of [asked, outsider, advisor]) expect((await propose({}, {}, actor)).outcome).toMatchObject({ refusal: 'notAllowed' });
  });
});

describe('Every answer to a proposal in every state', () => {
  const expected: Readonly<Record<SwapState, string>> = {
    proposed: 'allowed', accepted: 'swapIsMade', declined: 'swapIsDeclined', withdrawn: 'swapIsWithdrawn', lapsed: 'swapHasLapsed', fallen: 'swapHasFallen',
  };
  it.each(swapStates.flatMap((state) => swapActions.map((action) => [state, action] as const)))('%s: %s', async (state, action) => {
    const { outcome, written, messages } = await say(action, { swap: { ...proposal, state } });
    expect(outcome.ok ? 'allowed' : outcome.refusal).toBe(expected[state]);
    expect([written.length > 0, messages.length > 0]).toEqual([outcome.ok, outcome.ok]);
  });

  it.each(swapActions)('%s is nobody\'s but the one service\'s', async (action) => {
    const others = [outsider, advisor, action === 'withdraw' ? asked : proposer];
    for (const actor of others) expect((await say(action, {}, actor)).outcome).toMatchObject({ refusal: 'notAllowed' });
  });

  it.each(swapActions)('%s comes too late at the very end of the time', async (action) => {
    const { outcome, written } = await say(action, { swap: { ...proposal, answerBy: now } });
    expect([outcome.ok ? 'allowed' : outcome.refusal, written]).toEqual(['swapHasLapsed', []]);
    expect(swapStateAt({ ...proposal, answerBy: now.add({ nanoseconds: 1 }) }, now)).toBe('proposed');
  });
});

describe('Saying yes to a swap', () => {
  it('locks both offers in one order, whoever proposes', async () => {
    expect((await say('accept')).locks).toEqual([autumn, spring]);
    const turned = { ...proposal, proposing: { ...proposal.proposing, offerId: spring, householdId: chosen, organisationId: serviceB }, asked: { ...proposal.asked, offerId: autumn, organisationId: serviceA } };
    expect((await say('accept', { swap: turned }, proposer, given)).locks).toEqual([autumn, spring]);
  });

  it('tells both services, and sends each who pressed the new codes in a chat of their own', async () => {
    const { messages, events } = await say('accept');
    expect(cards(messages)).toEqual(expect.arrayContaining([
      ['swapProposed', serviceB], ['swapAnswered', serviceA], ['receipt', proposer.scope.personId], ['receipt', asked.scope.personId],
    ]));
    expect(events.map(({ noun, what }) => `${noun} ${what}`).sort()).toEqual([
      'enrolment swappedAway', 'enrolment swappedAway', 'enrolment swappedIn', 'enrolment swappedIn', 'placeSwap accepted',
    ]);
  });

  it.each<[string, string, World, EnrolmentId]>([
    ['a place that is not one\'s own', 'notFound', {}, given],
    ['a place that has become a request', 'onlyPlacesAreSwapped', { entries: { spring: { status: 'requested' } } }, chosen],
    ['an own place that is proposed elsewhere', 'placeIsInASwap', { inSwap: [chosen] }, chosen],
    ['a proposal whose home comes with more than was said', 'swapHasFallen', { entries: { autumn: { participants: 2 } } }, chosen],
    ['a proposal whose home has left', 'swapHasFallen', { entries: { autumn: { status: 'withdrawn' } } }, chosen],
    ['homes that do not fit', 'swapDoesNotFit', { changed: { autumn: { capacityUnit: 'person' } }, entries: { spring: { participants: 2 } } }, chosen],
    ['a group that was cancelled meanwhile', 'offerIsCancelled', { changed: { autumn: { stage: 'cancelled', cancelReason: 'noLeader' } } }, chosen],
  ])('refuses %s: %s, and changes neither offer', async (_, refusal, world, enrolmentId) => {
    const { outcome, written, messages } = await say('accept', world, asked, enrolmentId);
    expect(outcome).toMatchObject({ ok: false, refusal });
    expect([written, messages]).toEqual([[], []]);
  });
});

function proposalSession() {
  return { id: '00000000-0000-4000-8000-000000000001' as never, ordinal: 1, place: { kind: 'teams' as const } };
}
