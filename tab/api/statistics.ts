import { success } from '../../domain/outcome';
import type { Language } from '../../domain/language';
import type { Count, CountedService, ReferralStatistics } from '../../domain/statistics/count-referrals';
import { readStatistics } from '../../domain/statistics/read-statistics';
import { plainDate } from '../../domain/time';
import { referralFlowTexts } from '../../texts/referral-flow';
import { referralTexts } from '../../texts/referrals';
import type { AnswerOf } from '../contract/operation';
import { statisticsOperations as ops } from '../contract/statistics';
import { handler, type ApiHandler } from './handler';

/** The statistics area's part of the API. */
export function statisticsHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.readStatistics, async ({ actor, language, query, run }) =>
      run(async (ports) => {
        const dayOf = (text: string | undefined) => (text === undefined ? undefined : plainDate(text));
        const read = await readStatistics(ports, actor, { from: dayOf(query.from), to: dayOf(query.to) });
        return read.ok ? success(presentStatistics(read.value, language)) : read;
      })),
  ];
}

function presentStatistics(read: ReferralStatistics, language: Language): AnswerOf<typeof ops.readStatistics> {
  return {
    total: read.total,
    services: read.services.map(presentService),
    merged: read.merged.map((service) => ({ ...presentService(service), includes: [...service.includes] })),
    networks: read.networks.map(({ name, ...counted }) => ({ network: name, ...counted })),
    categories: read.categories.map((one) => ({ ...one, label: referralTexts[language].categories[one.category] })),
    reasons: read.reasons.map((one) => ({ ...one, label: referralFlowTexts[language].reasons[one.reason] })),
  };
}

function presentService({ id, name, network, validFrom, validTo, received, helped, declined, needs }: CountedService & Count) {
  return {
    serviceId: id, service: name, network: network.name, validFrom: validFrom.toString(),
    ...(validTo === null ? {} : { validTo: validTo.toString() }), received, helped, declined, needs,
  };
}
