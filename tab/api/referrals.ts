import type { OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { DraftId } from '../../domain/referrals/drafts/draft';
import { amendReferral } from '../../domain/referrals/amend-referral';
import { readReferral, readReferralLog } from '../../domain/referrals/read-referrals';
import { sendReferral } from '../../domain/referrals/send-referral';
import type { StepTaken } from '../../domain/referrals/step-changes';
import { takeStep } from '../../domain/referrals/take-step';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import type { AnswerOf, BodyOf } from '../contract/operation';
import { referralOperations as ops } from '../contract/referrals';
import { handler, type ApiHandler } from './handler';
import { referralListHandlers } from './referral-list';
import { presentLogLine, presentReferral } from './referrals-presenter';

/** The referrals area's part of the API. */
export function referralsHandlers(_product: Product): readonly ApiHandler[] {
  return [
    ...referralListHandlers(),
    handler(ops.getReferral, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const read = await readReferral(ports, actor, params.referralId as ReferralId);
        return read.ok ? success(presentReferral(read.value, language)) : read;
      })),
    handler(ops.sendReferral, async ({ actor, language, body, run }) =>
      run(async (ports) => {
        const { serviceId, baseId, category, orderSummary, place, urgent, acceptWarning, draftId } = body;
        const sent = await sendReferral(ports, actor, {
          category, orderSummary, place, urgent, acceptWarning,
          ...(draftId === undefined ? {} : { draftId: draftId as DraftId }),
          ...(serviceId === undefined ? {} : { serviceId: serviceId as OrganisationId }),
          ...(baseId === undefined ? {} : { baseId: baseId as OrganisationId }),
        });
        if (!sent.ok) return sent;
        return readAgain(ports, actor, sent.value.id, language);
      })),
    handler(ops.readReferralLog, async ({ actor, language, params, run }) =>
      run<AnswerOf<typeof ops.readReferralLog>, 'notFound'>(async (ports) => {
        const log = await readReferralLog(ports, actor, params.referralId as ReferralId);
        return log.ok ? success({ items: log.value.map((line) => presentLogLine(line, language)) }) : log;
      })),
    handler(ops.takeReferralStep, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const referralId = params.referralId as ReferralId;
        const taken = await takeStep(ports, actor, { referralId, basedOn, taken: stepFrom(body) });
        return taken.ok ? readAgain(ports, actor, referralId, language) : taken;
      })),
    handler(ops.amendReferral, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const referralId = params.referralId as ReferralId;
        const amended = await amendReferral(ports, actor, { referralId, basedOn, ...body });
        return amended.ok ? readAgain(ports, actor, referralId, language) : amended;
      })),
  ];
}

async function readAgain(ports: Ports, actor: Actor, id: ReferralId, language: Language) {
  const read = await readReferral(ports, actor, id);
  return read.ok ? success(presentReferral(read.value, language)) : read;
}

/** The step of a request, its days as days. */
function stepFrom(body: BodyOf<typeof ops.takeReferralStep>): StepTaken {
  const dayOf = (text: string | undefined) => (text === undefined ? undefined : Temporal.PlainDate.from(text));
  switch (body.step) {
    case 'begin':
      return {
        ...body, evaluationDate: dayOf(body.evaluationDate), endDate: dayOf(body.endDate), measurePlan: body.measurePlan,
        counsellorIds: body.counsellorIds as PersonId[],
      };
    case 'evaluate':
      return { ...body, on: Temporal.PlainDate.from(body.on), nextOn: dayOf(body.nextOn) };
    case 'logCall':
    case 'proposeReport':
    case 'sendReport':
      return { ...body, on: Temporal.PlainDate.from(body.on) };
    case 'extend':
      return { ...body, until: Temporal.PlainDate.from(body.until) };
    default:
      return body;
  }
}
