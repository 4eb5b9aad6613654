import type { Actor, Role } from '../../../domain/network/actor';
import { roles } from '../../../domain/network/actor';
import { Temporal } from '../../../domain/time';
import { noCourse, type Referral } from '../../../domain/referrals/referral';
import { flow, referralStates, referralSteps, stateAfter, type ReferralState } from '../../../domain/referrals/referral-state';
import type { StepTaken } from '../../../domain/referrals/step-changes';
import { takeStep } from '../../../domain/referrals/take-step';
import { actorWith } from '../../support/actors';
import { base, baseInMemory, levanger, now, person, referral, verdal } from '../booking/base-in-memory';

const today = Temporal.PlainDate.from('2026-11-23');
const begin = {
  step: 'begin', evaluationDate: today.add({ days: 40 }), endDate: today.add({ days: 80 }), measurePlan: 'missing',
  counsellorIds: [person(1)], ticks: [],
} as const;
const good: readonly StepTaken[] = [
  { step: 'logCall', on: today, reasons: ['noCapacity'] },
  { step: 'undoCall' },
  { step: 'review', ticks: ['orderIsClear'] },
  { step: 'accept' },
  ...(['wait', 'decline', 'reopen', 'withdraw', 'sendAgain'] as const).map((step) => ({ step, reason: 'Kapasitet' })),
  begin,
  { step: 'evaluate', on: today, usefulness: 'useful', ticks: [], nextOn: undefined },
  { step: 'extend', reason: 'Mer tid', until: today.add({ days: 120 }) },
  { step: 'proposeReport', on: today },
  { step: 'sendReport', on: today, ticks: [] },
  { step: 'close', conferenceOffered: true },
];

/** The course of the whole flow, written once more by hand from table T5. */
const expected: readonly (readonly [ReferralState, StepTaken['step'], ReferralState])[] = [
  ['sent', 'logCall', 'clarificationCall'], ['clarificationCall', 'logCall', 'clarificationCall'], ['waiting', 'logCall', 'waiting'],
  ['accepted', 'logCall', 'accepted'], ['startMeeting', 'logCall', 'startMeeting'],
  ['clarificationCall', 'undoCall', 'sent'], ['clarificationCall', 'review', 'reviewed'], ['reviewed', 'review', 'reviewed'],
  ['reviewed', 'accept', 'accepted'], ['waiting', 'accept', 'accepted'], ['reviewed', 'wait', 'waiting'],
  ['reviewed', 'decline', 'declined'], ['waiting', 'decline', 'declined'],
  ['startMeeting', 'begin', 'active'], ['active', 'evaluate', 'evaluated'], ['evaluated', 'evaluate', 'evaluated'],
  ['active', 'extend', 'active'], ['evaluated', 'extend', 'evaluated'], ['evaluated', 'proposeReport', 'evaluated'], ['evaluated', 'sendReport', 'finalReport'],
  ['finalReport', 'close', 'closed'], ['declined', 'reopen', 'sent'], ['closed', 'reopen', 'sent'],
  ['sent', 'withdraw', 'withdrawn'], ['clarificationCall', 'withdraw', 'withdrawn'], ['reviewed', 'withdraw', 'withdrawn'],
  ['waiting', 'withdraw', 'withdrawn'], ['accepted', 'withdraw', 'withdrawn'], ['withdrawn', 'sendAgain', 'sent'],
];

/** Whose work it is. */
const performer = actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(9) });

/** Every role on the base's side, on the ordering service's, and in another service. */
const people: readonly (readonly [string, Role, Actor])[] = [
  ...roles.flatMap((role) => [base, verdal, levanger].map((place) => [place.name, role, actorWith([{ role, organisationId: place.id }])] as const)),
  ['performing', 'counsellor', performer],
];

const isTheBases = (place: string, role: Role) => place === base.name && role === 'coordinator';
const isThePerformers = (place: string) => place === 'performing';
const isTheServices = (place: string, role: Role) => place === verdal.name && (role === 'caseContact' || role === 'serviceLeader');

const performing = { assignments: [{ personId: person(9), from: today, until: null, at: now }], stepBacks: [] };

async function take(state: ReferralState, taken: StepTaken, actor: Actor, rest: Partial<Referral> = {}, basedOn = referral.version) {
  const memory = baseInMemory({ referrals: [{ ...referral, state, course: { ...noCourse, endDate: begin.endDate }, performing, ...rest }] });
  const outcome = await takeStep(memory.ports, actor, { referralId: referral.id, basedOn, taken });
  return { outcome, ...memory };
}

describe('The flow of a henvendelse', () => {
  describe.each(referralStates)('from %s', (state) => {
    it.each(good)('by $step', async (taken) => {
      const to = expected.find(([from, step]) => from === state && step === taken.step)?.[2];
      for (const [place, role, actor] of people) {
        const { by, also } = flow[taken.step];
        const sides = { base: isTheBases(place, role), service: isTheServices(place, role), counsellor: isThePerformers(place) };
        const own = sides[by] || (also !== undefined && sides[also]);
        const knows = Object.values(sides).includes(true);
        const answer = own ? to ?? 'stepDoesNotFit' : knows ? 'notAllowed' : 'notFound';
        const { outcome, events, log, messages } = await take(state, taken, actor);
        expect([place, role, outcome.ok ? outcome.value.state : outcome.refusal]).toEqual([place, role, answer]);
        const written = outcome.ok ? 1 : 0;
        expect([events.length, log.length]).toEqual([written, written]);
        if (!outcome.ok) expect(messages).toEqual([]);
      }
    });
  });

  it('lets no step but those of the table change the state', () => {
    const moving = referralStates.flatMap((from) => referralSteps.map((step) => [from, step, stateAfter(from, step)] as const))
      .filter(([from, step, to]) => to !== undefined && (to !== from || good.some((one) => one.step === step)) && step !== 'planStartMeeting');
    expect(new Set(moving.map(String))).toEqual(new Set(expected.map(String)));
  });

  it('reaches every state from the first, and can be ended from every one that is not an end', () => {
    const reached = new Set<ReferralState>(['sent']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const from of [...reached]) for (const step of referralSteps) reached.add(stateAfter(from, step) ?? from);
    }
    expect(reached).toEqual(new Set(referralStates));
  });
});

describe('A step of a henvendelse', () => {
  const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
  const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);

  it.each<[string, ReferralState, StepTaken, string, string]>([
    ['a start meeting without an evaluation date', 'startMeeting', { ...begin, evaluationDate: undefined }, 'evaluationDateIsMissing', 'evaluationDate'],
    ['a start meeting without an end date', 'startMeeting', { ...begin, endDate: undefined }, 'endDateIsMissing', 'endDate'],
    ['a start meeting without the tiltaksplan’s status', 'startMeeting', { ...begin, measurePlan: undefined }, 'measurePlanIsMissing', 'measurePlan'],
    ['an evaluation after the end', 'startMeeting', { ...begin, evaluationDate: begin.endDate.add({ days: 1 }) }, 'evaluationIsAfterTheEnd', 'evaluationDate'],
    ['an end in the past', 'startMeeting', { ...begin, endDate: today.subtract({ days: 1 }) }, 'dayIsInThePast', 'endDate'],
    ['an active assignment without a counsellor', 'startMeeting', { ...begin, counsellorIds: [] }, 'oneOrTwoCounsellors', 'counsellorIds'],
    ['three counsellors', 'startMeeting', { ...begin, counsellorIds: [person(1), person(2), person(3)] }, 'oneOrTwoCounsellors', 'counsellorIds'],
    ['the same counsellor twice', 'startMeeting', { ...begin, counsellorIds: [person(1), person(1)] }, 'counsellorsAreTheSame', 'counsellorIds'],
    ['a counsellor of another base', 'startMeeting', { ...begin, counsellorIds: [person(7)] }, 'counsellorIsNotInTheBase', 'counsellorIds'],
    ['a call that has not taken place', 'sent', { step: 'logCall', on: today.add({ days: 1 }), reasons: [] }, 'dayIsAhead', 'on'],
    ['a call before the referral', 'sent', { step: 'logCall', on: today.subtract({ days: 1 }), reasons: [] }, 'dayIsBeforeTheReferral', 'on'],
    ['a fourth reason', 'sent', { step: 'logCall', on: today, reasons: ['other'] }, 'reasonIsUnknown', 'reasons'],
    ['a tick of another checklist', 'clarificationCall', { step: 'review', ticks: ['genogram'] }, 'tickIsUnknown', 'ticks'],
    ['a no without a reason', 'reviewed', { step: 'decline', reason: ' ' }, 'textIsEmpty', 'reason'],
    ['a reason with an identity number', 'reviewed', { step: 'decline', reason: 'Gjelder 10915596784' }, 'identityNumberInText', 'reason'],
    ['an extension without a reason', 'active', { step: 'extend', reason: '', until: today.add({ days: 120 }) }, 'textIsEmpty', 'reason'],
    ['an extension to the same day', 'active', { step: 'extend', reason: 'Mer tid', until: begin.endDate }, 'extensionIsNotLater', 'until'],
  ])('is refused for %s, and nothing is written', async (_, state, taken, refusal, field) => {
    const { outcome, referrals, events, log, messages } = await take(state, taken, coordinator);
    expect(outcome).toMatchObject({ ok: false, refusal, fields: [{ field, fault: refusal }] });
    expect([referrals[0]?.version, events, log, messages]).toEqual([1, [], [], []]);
  });

  it('names everything that a start meeting lacks at once', async () => {
    const { outcome } = await take('startMeeting', { ...begin, evaluationDate: undefined, endDate: undefined, counsellorIds: [] }, coordinator);
    expect(outcome).toMatchObject({ fields: [{ field: 'evaluationDate' }, { field: 'endDate' }, { field: 'counsellorIds' }] });
  });

  it('takes several of the three reasons, in their own order', async () => {
    const { outcome } = await take('sent', { step: 'logCall', on: today, reasons: ['lacksCompetence', 'noCapacity', 'noCapacity'] }, coordinator);
    expect(outcome).toMatchObject({ value: { course: { calledOn: today, reasons: ['noCapacity', 'lacksCompetence'] } } });
  });

  it('takes the reasons with the review too, and leaves those of the call when none are given', async () => {
    const course = { ...noCourse, calledOn: today, reasons: ['noCapacity'] as const };
    const review = async (reasons?: readonly string[]) => (await take('clarificationCall', { step: 'review', ticks: [], reasons }, coordinator, { course })).outcome;
    expect(await review()).toMatchObject({ value: { course: { reasons: ['noCapacity'] } } });
    expect(await review(['lacksCompetence', 'notInPosition'])).toMatchObject({ value: { course: { reasons: ['notInPosition', 'lacksCompetence'] } } });
    expect(await review(['other'])).toMatchObject({ refusal: 'reasonIsUnknown' });
  });

  it('leaves no day of a call that was undone, and the base owes it as before', async () => {
    const course = { ...noCourse, calledOn: today, reasons: ['noCapacity'] as const };
    const { outcome, log } = await take('clarificationCall', { step: 'undoCall' }, coordinator, { course });
    expect(outcome).toMatchObject({ value: { state: 'sent', course: { calledOn: null, reasons: ['noCapacity'] } } });
    expect(log).toMatchObject([{ what: 'undoCall', role: 'coordinator' }]);
  });

  it('is written in the role in which the evaluation was made: by who performs, or by the base for them', async () => {
    const evaluate = { step: 'evaluate', on: today, usefulness: 'partly', ticks: ['orderReached'], nextOn: undefined } as const;
    const roleOf = async (actor: Actor) => (await take('active', evaluate, actor)).log.map(({ role }) => role);
    expect([await roleOf(performer), await roleOf(coordinator)]).toEqual([['counsellor'], ['coordinator']]);
  });

  it('takes a planned evaluation’s day with it when it is held sooner, and asks for a new report', async () => {
    const course = { ...noCourse, evaluationDate: today.add({ days: 9 }), endDate: begin.endDate, reportProposedOn: today };
    const evaluate = async (nextOn?: Temporal.PlainDate) =>
      (await take('evaluated', { step: 'evaluate', on: today, usefulness: 'useful', ticks: [], nextOn }, performer, { course })).outcome;
    expect(await evaluate()).toMatchObject({ value: { course: { evaluatedOn: today, evaluationDate: today, reportProposedOn: null } } });
    expect(await evaluate(today.add({ days: 30 }))).toMatchObject({ value: { course: { evaluationDate: today.add({ days: 30 }) } } });
  });

  it('keeps the ticks of the other steps', async () => {
    const course = { ...noCourse, ticks: ['orderIsClear', 'genogram'] as const };
    const { outcome } = await take('startMeeting', { ...begin, ticks: ['lifeLine'] }, coordinator, { course });
    expect(outcome).toMatchObject({ value: { course: { ticks: ['orderIsClear', 'lifeLine'] } } });
  });

  it('is refused when somebody has changed the referral since it was seen', async () => {
    expect((await take('sent', good[0]!, coordinator, {}, 2)).outcome).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('counts as helped from the first start meeting, also when it is reopened and begun again', async () => {
    const first = Temporal.Instant.from('2026-01-05T08:00:00Z');
    const { outcome } = await take('startMeeting', begin, coordinator, { course: { ...noCourse, helpedAt: first } });
    expect(outcome).toMatchObject({ value: { course: { helpedAt: first } } });
  });

  it.each([
    ['accept', { step: 'accept' } as const, true], ['wait', { step: 'wait', reason: 'Fullt' } as const, true],
    ['decline', { step: 'decline', reason: 'Fullt' } as const, true], ['review', { step: 'review', ticks: [] } as const, false],
  ])('tells the ordering service of %s only if it is a decision', async (_, taken, told) => {
    const { messages } = await take('reviewed', taken, coordinator);
    const service = messages.filter(({ to }) => to.kind === 'serviceChannel' && to.organisationId === verdal.id);
    expect(service).toEqual(told ? [{ card: 'referrals.answered', objectId: referral.id, to: { kind: 'serviceChannel', organisationId: verdal.id } }] : []);
  });

  it('logs who took it by role, with the reason and no content', async () => {
    const { log } = await take('sent', { step: 'withdraw', reason: 'Løst i tjenesten' }, contact);
    expect(log).toMatchObject([{ role: 'caseContact', what: 'withdraw', field: null, note: 'Løst i tjenesten', version: 2 }]);
  });
});
