import type { OrganisationId, ReferralId } from '../../domain/identifiers';
import { readId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { listReferrals, readReferral } from '../../domain/referrals/read-referrals';
import { sendReferral } from '../../domain/referrals/send-referral';
import type { AnswerOf } from '../contract/operation';
import { referralOperations as ops } from '../contract/referrals';
import { pageFrom } from './cursor-page';
import { handler, type ApiHandler } from './handler';
import { presentReferral } from './referrals-presenter';

/** The referrals area's part of the API. */
export function referralsHandlers(_product: Product): readonly ApiHandler[] {
  return [
    handler(ops.listReferrals, async ({ actor, language, query, run }) => {
      const after = readId<'referral'>(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      return run<AnswerOf<typeof ops.listReferrals>, never>(async (ports) => {
        const listed = await listReferrals(ports, actor, { limit: query.limit + 1, ...(after === undefined ? {} : { after }) });
        return listed.ok ? success(pageFrom(listed.value.map((one) => presentReferral(one, language)), query.limit)) : listed;
      });
    }),
    handler(ops.getReferral, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const read = await readReferral(ports, actor, params.referralId as ReferralId);
        return read.ok ? success(presentReferral(read.value, language)) : read;
      })),
    handler(ops.sendReferral, async ({ actor, language, body, run }) =>
      run(async (ports) => {
        const { serviceId, baseId, category, orderSummary, place, acceptWarning } = body;
        const sent = await sendReferral(ports, actor, {
          category, orderSummary, place, acceptWarning,
          ...(serviceId === undefined ? {} : { serviceId: serviceId as OrganisationId }),
          ...(baseId === undefined ? {} : { baseId: baseId as OrganisationId }),
        });
        if (!sent.ok) return sent;
        return success(presentReferral({ referral: sent.value, bookings: [], mayFindHour: false }, language));
      })),
  ];
}
