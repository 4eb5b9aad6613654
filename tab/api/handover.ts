import type { Id, OrganisationId, ReferralId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success } from '../../domain/outcome';
import { recordInCaseSystem, sayWhetherTheBaseJournals } from '../../domain/referrals/handover/record-in-case-system';
import { seeHandover } from '../../domain/referrals/handover/see-handover';
import { exportReferral } from '../../domain/referrals/read-referrals';
import { plainDate } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { handoverTexts } from '../../texts/handover';
import { handoverOperations as ops } from '../contract/handover';
import type { AnswerOf } from '../contract/operation';
import { presentHandover } from './handover-presenter';
import { handler, type ApiHandler } from './handler';
import { presentLogLine } from './referrals-presenter';

/** The shelf of hand-over's part of the API. */
export function handoverHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.readHandover, async ({ actor, language, params, run }) =>
      run((ports) => handoverAgain(ports, actor, params.referralId as ReferralId, language))),
    handler(ops.recordInCaseSystem, async ({ actor, language, params, body, run }) => {
      const recordedOn = plainDate(body.recordedOn);
      if (recordedOn === undefined) return refuse('dateIsUnreadable', 'recordedOn');
      return run(async (ports) => {
        const referralId = params.referralId as ReferralId;
        const recorded = await recordInCaseSystem(ports, actor, {
          referralId, logId: params.logId as Id<'referralLog'>, recordedOn, caseReference: body.caseReference,
        });
        return recorded.ok ? handoverAgain(ports, actor, referralId, language) : recorded;
      });
    }),
    handler(ops.sayWhetherTheBaseJournals, async ({ actor, params, body, run }) =>
      run(async (ports) => {
        const said = await sayWhetherTheBaseJournals(ports, actor, { baseId: params.baseId as OrganisationId, journals: body.journals });
        return said.ok ? success({ journals: body.journals }) : said;
      })),
    handler(ops.exportReferralLog, async ({ actor, language, params, run }) =>
      run<AnswerOf<typeof ops.exportReferralLog>, 'notFound'>(async (ports) => {
        const id = params.referralId as ReferralId;
        const exported = await exportReferral(ports, actor, id);
        if (!exported.ok) return exported;
        const { referral: { reference }, lines } = exported.value;
        return success({
          reference, title: handoverTexts[language].logTitle(reference),
          events: lines.map((line) => ({
            ...presentLogLine(line, language), role: line.role, what: line.what, ...(line.field === null ? {} : { field: line.field }),
          })),
        });
      })),
  ];
}

async function handoverAgain(ports: Ports, actor: Actor, referralId: ReferralId, language: Language) {
  const seen = await seeHandover(ports, actor, referralId);
  return seen.ok ? success(presentHandover(seen.value, language)) : seen;
}
