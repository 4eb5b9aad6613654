import type { Id, OrganisationId } from '../../domain/identifiers';
import { success } from '../../domain/outcome';
import { givePhone, listNeeds, reportNeed, takeBackNeed } from '../../domain/referrals/capacity/report-need';
import { seeBases, stateCapacity } from '../../domain/referrals/capacity/see-bases';
import { Temporal } from '../../domain/time';
import { referralFlowTexts } from '../../texts/referral-flow';
import { referralTexts } from '../../texts/referrals';
import { baseCapacityOperations as ops } from '../contract/base-capacity';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

/** Capacity and need, in the API. */
export function baseCapacityHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listReferralBases, ({ actor, run }) =>
      run<AnswerOf<typeof ops.listReferralBases>, never>(async (ports) => {
        const seen = await seeBases(ports, actor);
        if (!seen.ok) return seen;
        return success({
          items: seen.value.map(({ base, capacity, weeksOfWait, mayState, services }) => ({
            base: { ...base }, may: { state: mayState },
            ...(capacity === undefined ? {} : { capacity: { level: capacity.level, from: capacity.from.toString() } }),
            ...(weeksOfWait === undefined ? {} : { weeksOfWait }),
            services: services.map(({ id, name, phone }) => ({ id, name, ...(phone === undefined ? {} : { phone }) })),
          })),
        });
      })),
    handler(ops.stateBaseCapacity, ({ actor, params, body, run }) =>
      run(async (ports) => {
        const stated = await stateCapacity(ports, actor, { baseId: params.baseId as OrganisationId, level: body.level, from: Temporal.PlainDate.from(body.from) });
        return stated.ok ? success({ level: stated.value.level, from: stated.value.from.toString() }) : stated;
      })),
    handler(ops.listReportedNeeds, ({ actor, language, run }) =>
      run<AnswerOf<typeof ops.listReportedNeeds>, never>(async (ports) => {
        const listed = await listNeeds(ports, actor);
        if (!listed.ok) return listed;
        return success({
          items: listed.value.map(({ id, base, service, category, reason, count, reportedAt, mayTakeBack }) => ({
            id, base: { ...base }, service: { ...service }, category, categoryLabel: referralTexts[language].categories[category],
            reason, reasonLabel: referralFlowTexts[language].reasons[reason], count, reportedAt: reportedAt.toString(), may: { takeBack: mayTakeBack },
          })),
        });
      })),
    handler(ops.reportNeed, ({ actor, body, run }) =>
      run((ports) => reportNeed(ports, actor, { ...body, serviceId: body.serviceId as OrganisationId, baseId: body.baseId as OrganisationId }))),
    handler(ops.takeBackNeed, ({ actor, params, run }) =>
      run<AnswerOf<typeof ops.takeBackNeed>, 'notFound' | 'notAllowed'>((ports) => takeBackNeed(ports, actor, params.needId as Id<'need'>))),
    handler(ops.giveServicePhone, ({ actor, params, body, run }) =>
      run((ports) => givePhone(ports, actor, { serviceId: params.serviceId as OrganisationId, phone: body.phone }))),
  ];
}
