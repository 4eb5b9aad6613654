import type { PersonId, ReferralId } from '../../domain/identifiers';
import { refuse } from '../../domain/outcome';
import { takeStep } from '../../domain/referrals/take-step';
import { osloDate, Temporal } from '../../domain/time';
import { recordInCaseSystem, sayWhetherTheBaseJournals } from '../../domain/referrals/handover/record-in-case-system';
import { assignCounsellors } from '../../domain/referrals/assignment/assign-counsellors';
import { chooseGuidanceLanguages } from '../../domain/referrals/assignment/languages';
import { mapReferral } from '../../domain/referrals/assignment/mapping';
import { agreeRoles } from '../../domain/referrals/assignment/meeting-roles';
import { stepBack } from '../../domain/referrals/assignment/step-back';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const person = (key: string): PersonId => stableId('person', key);

/** Counsellors are given referrals, one steps back, roles are agreed, and what was heard at the call is mapped. */
export async function assignments(act: Act, { one, two, elsewhere }: Readonly<Record<'one' | 'two' | 'elsewhere', ReferralId>>): Promise<void> {
  const assign = (coordinator: string, referralId: ReferralId, counsellors: readonly string[]) =>
    act(coordinator, async (ports, actor) => {
      const found = await ports.referrals.find(referralId);
      return found === undefined ? refuse('notFound') : assignCounsellors(ports, actor, { referralId, basedOn: found.version, counsellorIds: counsellors.map(person) });
    });
  await assign('coordinator-base', one, ['counsellor-verdal-1', 'counsellor-ytre-namdal-1']);
  await act('counsellor-ytre-namdal-1', (ports, actor) => stepBack(ports, actor, one));
  await assign('coordinator-base', two, ['counsellor-verdal-1', 'counsellor-midtre-namdal-1']);
  await assign('matrix-coordinator-other-base', elsewhere, ['matrix-counsellor-other-base']);
  // One is under way, so that who performs it can evaluate.
  await act('coordinator-base', async (ports, actor) => {
    const found = await ports.referrals.find(two);
    return found === undefined ? refuse('notFound') : takeStep(ports, actor, {
      referralId: two, basedOn: found.version,
      taken: {
        step: 'begin', evaluationDate: Temporal.PlainDate.from('2027-01-20'), endDate: Temporal.PlainDate.from('2027-03-01'), measurePlan: 'missing',
        counsellorIds: ['counsellor-verdal-1', 'counsellor-midtre-namdal-1'].map(person), ticks: [],
      },
    });
  });
  await act('counsellor-verdal-1', async (ports, actor) => {
    const [hour] = await ports.booking.ofReferrals([two]);
    return hour === undefined ? refuse('notFound')
      : agreeRoles(ports, actor, { bookingId: hour.id, leads: person('counsellor-verdal-1'), asks: null, supports: person('counsellor-midtre-namdal-1'), basedOn: 0 });
  });
  for (const referralId of [one, elsewhere]) {
    const coordinator = referralId === one ? 'coordinator-base' : 'matrix-coordinator-other-base';
    await act(coordinator, (ports, actor) => mapReferral(ports, actor, { referralId, complexity: 'complex', services: ['school'], wantedLanguage: 'en', basedOn: 0 }));
  }
  await journalled(act, 'case-contact-verdal', one);
  const baseId = stableId('organisation', 'matrix-base');
  await act('matrix-coordinator-other-base', (ports, actor) => sayWhetherTheBaseJournals(ports, actor, { baseId, journals: true }));
  await journalled(act, 'matrix-coordinator-other-base', elsewhere);
  for (const key of ['counsellor-verdal-1', 'matrix-counsellor-other-base']) {
    await act(key, (ports, actor) => chooseGuidanceLanguages(ports, actor, { languages: ['en'], basedOn: 0 }));
  }
}

/** The first step of a referral is written in the case system of the person's side. */
async function journalled(act: Act, key: string, referralId: ReferralId): Promise<void> {
  await act(key, async (ports, actor) => {
    const [line] = await ports.handover.linesOf(referralId);
    return line === undefined ? refuse('notFound')
      : recordInCaseSystem(ports, actor, { referralId, logId: line.logId, recordedOn: osloDate(ports.clock()), caseReference: 'MATRIX-1' });
  });
}
