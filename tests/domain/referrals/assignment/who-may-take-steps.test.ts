import { amendReferral } from '../../../../domain/referrals/amend-referral';
import { assignCounsellors } from '../../../../domain/referrals/assignment/assign-counsellors';
import { stepBack } from '../../../../domain/referrals/assignment/step-back';
import { takeOverCourse } from '../../../../domain/referrals/assignment/take-over-course';
import { bookHour } from '../../../../domain/booking/book-hour';
import type { NetworkId, OrganisationId } from '../../../../domain/identifiers';
import { roles, type Actor } from '../../../../domain/network/actor';
import type { Outcome } from '../../../../domain/outcome';
import { noCourse } from '../../../../domain/referrals/referral';
import { flow, referralStates, stateAfter, type ReferralState, type ReferralStep } from '../../../../domain/referrals/referral-state';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { base, baseInMemory, counsellor, levanger, now, person, referral, verdal } from '../../booking/base-in-memory';

const today = Temporal.PlainDate.from('2026-11-23');
const otherBase = '00000000-0000-7000-8000-000000000004' as OrganisationId;
const network = '00000000-0000-7000-8000-000000000005' as NetworkId;

/** Every role in the base, in the service, elsewhere and in a network, and those whose work it is or might have been. */
const people: readonly (readonly [string, Actor])[] = [
  ...roles.flatMap((role) => [
    ...[[base.id, 'base'], [verdal.id, 'service'], [levanger.id, 'other service'], [otherBase, 'other base']].map(([organisationId, place]) =>
      [`${role} in the ${place}`, actorWith([{ role, organisationId: organisationId as OrganisationId }])] as const),
    [`${role} in a network`, actorWith([{ role, networkId: network }])] as const,
  ]),
  ['counsellor who has the work', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) })],
  ['counsellor who has stepped back', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(4) })],
  ['counsellor whose work it was', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(5) })],
  ['kontaktperson who has the work', actorWith([{ role: 'caseContact', organisationId: levanger.id }], { personId: person(1) })],
  ['guest without a role', actorWith([])],
];
const isTheBases = (who: string) => who === 'coordinator in the base';
const isTheServices = (who: string) => who === 'caseContact in the service' || who === 'serviceLeader in the service';
const hasTheWork = (who: string) => who === 'counsellor who has the work';
const side = { base: isTheBases, service: isTheServices, counsellor: hasTheWork };

function stage(state: ReferralState) {
  return baseInMemory({
    counsellors: [counsellor(1), counsellor(2), counsellor(3), counsellor(4)],
    referrals: [{
      ...referral, state, course: noCourse,
      performing: {
        assignments: [
          { personId: person(1), from: today, until: null, at: now }, { personId: person(4), from: today, until: today, at: now },
          { personId: person(5), from: today.subtract({ days: 9 }), until: today, at: now },
        ],
        stepBacks: [{ personId: person(4), at: now }],
      },
    }],
  });
}
type Memory = ReturnType<typeof stage>;
type Take = (memory: Memory, actor: Actor) => Promise<Outcome<unknown, string>>;
const referralId = referral.id;
const ways: readonly (readonly [ReferralStep, Take])[] = [
  ['assign', ({ ports }, actor) => assignCounsellors(ports, actor, { referralId, basedOn: 1, counsellorIds: [person(1), person(2)] })],
  ['takeOver', ({ ports }, actor) => takeOverCourse(ports, actor, { referralId, basedOn: 1, out: person(1), substitute: person(3), from: today })],
  ['stepBack', ({ ports }, actor) => stepBack(ports, actor, referralId)],
  ['amend', ({ ports }, actor) => amendReferral(ports, actor, { referralId, basedOn: 1, category: 'other', orderSummary: 'Ny', place: { kind: 'teams' } })],
  ['planStartMeeting', ({ ports }, actor) => bookHour(ports, actor, {
    referralId, start: Temporal.Instant.from('2026-11-24T08:00:00Z'), minutes: 60, counsellorIds: [person(1)], skill: 'cosP',
  })],
];

/** The five that have forms of their own, by hand: from where each can be taken. None of them changes where the referral stands, but the hour. */
const from: Readonly<Record<string, readonly ReferralState[]>> = {
  assign: ['reviewed', 'waiting', 'accepted', 'startMeeting', 'active', 'evaluated', 'finalReport'],
  takeOver: ['accepted', 'startMeeting', 'active', 'evaluated', 'finalReport'],
  stepBack: ['reviewed', 'waiting', 'accepted', 'startMeeting', 'active', 'evaluated', 'finalReport'],
  amend: ['sent', 'clarificationCall', 'reviewed', 'waiting', 'accepted', 'startMeeting'],
  planStartMeeting: ['sent', 'clarificationCall', 'reviewed', 'waiting', 'accepted', 'startMeeting', 'active', 'evaluated'],
};

describe('The steps with forms of their own', () => {
  describe.each(referralStates)('from %s', (state) => {
    it.each(ways)('by %s are for whose step it is, and for nobody else', async (step, take) => {
      for (const [who, actor] of people) {
        const memory = stage(state);
        const outcome = await take(memory, actor);
        const knows = isTheBases(who) || isTheServices(who) || hasTheWork(who);
        const fits = from[step]?.includes(state) === true;
        const refusal = side[flow[step].by](who) ? (fits ? 'done' : 'stepDoesNotFit') : knows || step === 'planStartMeeting' ? 'notAllowed' : 'notFound';
        expect([who, outcome.ok ? 'done' : outcome.refusal]).toEqual([who, refusal]);
        expect([who, memory.events.length > 0]).toEqual([who, refusal === 'done']);
        if (refusal !== 'done') expect([memory.log, memory.messages]).toEqual([[], []]);
      }
    });
  });

  it('stand in the flow as they do here', () => {
    for (const [step] of ways) expect([step, referralStates.filter((state) => stateAfter(state, step) !== undefined)]).toEqual([step, referralStates.filter((state) => from[step]?.includes(state))]);
  });
});
