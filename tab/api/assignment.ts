import type { BookingId, PersonId, ReferralId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success } from '../../domain/outcome';
import { assignCounsellors } from '../../domain/referrals/assignment/assign-counsellors';
import { chooseGuidanceLanguages } from '../../domain/referrals/assignment/languages';
import { listCandidates } from '../../domain/referrals/assignment/list-candidates';
import { mapReferral } from '../../domain/referrals/assignment/mapping';
import { agreeRoles } from '../../domain/referrals/assignment/meeting-roles';
import { seeOwnAssignments } from '../../domain/referrals/assignment/own-assignments';
import { seePerforming } from '../../domain/referrals/assignment/see-performing';
import { stepBack } from '../../domain/referrals/assignment/step-back';
import { takeOverCourse } from '../../domain/referrals/assignment/take-over-course';
import { listEscalated } from '../../domain/referrals/list-referrals';
import { plainDate } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { assignmentTexts } from '../../texts/assignment';
import { bookingTexts } from '../../texts/booking';
import { assignmentOperations as ops } from '../contract/assignment';
import { presentCandidate, presentMapping, presentOwnAssignment, presentPerforming } from './assignment-presenter';
import { handler, type ApiHandler } from './handler';
import { presentReferral } from './referrals-presenter';

/** The shelf of assignment's part of the API. */
export function assignmentHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.readPerforming, async ({ actor, language, params, run }) =>
      run((ports) => performingAgain(ports, actor, params.referralId as ReferralId, language))),
    handler(ops.listCandidates, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const listed = await listCandidates(ports, actor, params.referralId as ReferralId);
        if (!listed.ok) return listed;
        const { skill, wantedLanguage, candidates } = listed.value;
        const programmes = await ports.groupOffers.programmes();
        const titleOf = (key: string) => programmes.find((one) => one.key === key)?.titles[language] ?? key;
        return success({
          skillLabel: bookingTexts[language].skills[skill],
          ...(wantedLanguage === null ? {} : { wantedLanguageLabel: assignmentTexts[language].languages[wantedLanguage] }),
          items: candidates.map((candidate) => presentCandidate(candidate, language, titleOf)),
        });
      })),
    handler(ops.assignCounsellors, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const referralId = params.referralId as ReferralId;
        const assigned = await assignCounsellors(ports, actor, { referralId, basedOn, counsellorIds: body.counsellorIds as PersonId[] });
        return assigned.ok ? performingAgain(ports, actor, referralId, language) : assigned;
      })),
    handler(ops.takeOverCourse, async ({ actor, language, params, body, basedOn, run }) => {
      const from = plainDate(body.from);
      if (from === undefined) return refuse('dateIsUnreadable', 'from');
      return run(async (ports) => {
        const referralId = params.referralId as ReferralId;
        const taken = await takeOverCourse(ports, actor, { referralId, basedOn, out: body.out as PersonId, substitute: body.substitute as PersonId, from });
        if (!taken.ok) return taken;
        const seen = await performingAgain(ports, actor, referralId, language);
        return seen.ok ? success({ performing: seen.value, moved: taken.value.moved, left: taken.value.left }) : seen;
      });
    }),
    handler(ops.stepBack, async ({ actor, params, run }) => run((ports) => stepBack(ports, actor, params.referralId as ReferralId))),
    handler(ops.mapReferral, async ({ actor, params, body, run }) =>
      run(async (ports) => {
        const mapped = await mapReferral(ports, actor, { referralId: params.referralId as ReferralId, ...body });
        return mapped.ok ? success(presentMapping(mapped.value)) : mapped;
      })),
    handler(ops.agreeRoles, async ({ actor, params, body, run }) =>
      run(async (ports) => {
        const { leads, asks, supports, basedOn } = body;
        const agreed = await agreeRoles(ports, actor, {
          bookingId: params.bookingId as BookingId, leads: leads as PersonId | null, asks: asks as PersonId | null, supports: supports as PersonId | null, basedOn,
        });
        return agreed.ok ? success({ version: agreed.value.version }) : agreed;
      })),
    handler(ops.listOwnAssignments, async ({ actor, language, run }) =>
      run(async (ports) => {
        const own = await seeOwnAssignments(ports, actor);
        if (!own.ok) return own;
        const { assignments, languages } = own.value;
        return success({
          items: assignments.map((one) => presentOwnAssignment(one, language)),
          escalated: (await listEscalated(ports, actor)).map((one) => presentReferral(one, language)),
          languages: [...languages.languages], languagesVersion: languages.version,
        });
      })),
    handler(ops.chooseGuidanceLanguages, async ({ actor, body, run }) =>
      run(async (ports) => {
        const chosen = await chooseGuidanceLanguages(ports, actor, body);
        return chosen.ok ? success({ languages: [...chosen.value.languages], version: chosen.value.version }) : chosen;
      })),
  ];
}

async function performingAgain(ports: Ports, actor: Actor, referralId: ReferralId, language: Language) {
  const seen = await seePerforming(ports, actor, referralId);
  return seen.ok ? success(presentPerforming(seen.value, language)) : seen;
}
