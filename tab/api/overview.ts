import { copyToNextYear } from '../../domain/groupOffers/overview/copy-to-next-year';
import type { PlanPeriod } from '../../domain/groupOffers/overview/plan-period';
import { listFigures } from '../../domain/groupOffers/overview/list-figures';
import { proposeNextYear } from '../../domain/groupOffers/overview/propose-next-year';
import { seeBurden } from '../../domain/groupOffers/overview/see-burden';
import { seeCoverage } from '../../domain/groupOffers/overview/see-coverage';
import { seeYearPlan, type YearPlan } from '../../domain/groupOffers/overview/see-year-plan';
import { readId, type OfferId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import { osloDate, type Clock } from '../../domain/time';
import type { AnswerOf, QueryOf } from '../contract/operation';
import { overviewOperations as ops } from '../contract/overview';
import { handler, type ApiHandler } from './handler';
import { readCursor } from './offer-cursor';
import { presentBurden, presentCoverage, presentFigures, presentNextYear, presentPlan } from './overview-presenter';

/** The part of the API for views over the year. */
export function overviewHandlers({ clock }: { readonly clock: Clock }): readonly ApiHandler[] {
  const thisYear = () => osloDate(clock()).year;
  return [
    handler(ops.seeYearPlan, async ({ actor, language, query, run }) => {
      const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      const networkId = readId<'network'>(query.networkId);
      const plan = await run<YearPlan, never>((ports) => seeYearPlan(ports, actor, {
        limit: query.limit,
        ...(query.year === undefined ? {} : { year: query.year }),
        ...(networkId === undefined ? {} : { networkId }),
        ...(query.programmeKey === undefined ? {} : { programmeKey: query.programmeKey }),
        ...(after === undefined ? {} : { after }),
      }));
      return plan.ok ? success(presentPlan(plan.value, language)) : plan;
    }),
    handler(ops.listFigures, async ({ actor, language, query, run }) => {
      const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      const networkId = readId<'network'>(query.networkId);
      return run<AnswerOf<typeof ops.listFigures>, never>(async (ports) => {
        const { value } = await listFigures(ports, actor, {
          limit: query.limit, year: query.year ?? thisYear(),
          ...(networkId === undefined ? {} : { networkId }), ...(after === undefined ? {} : { after }),
        });
        return success(presentFigures(value, language));
      });
    }),
    handler(ops.seeCoverage, async ({ actor, language, query, run }) =>
      run(async (ports) => success(presentCoverage((await seeCoverage(ports, actor, periodIn(query, thisYear))).value, language)))),
    handler(ops.seeBurden, async ({ actor, language, params, query, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const burden = await seeBurden(ports, actor, { networkId, plan: periodIn(query, thisYear), hideSmall: query.smallNumbers === 'hidden' });
        return burden.ok ? success(presentBurden(burden.value, osloDate(clock()), language)) : burden;
      })),
    handler(ops.proposeNextYear, async ({ actor, language, params, query, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const next = await proposeNextYear(ports, actor, { networkId, year: query.year ?? thisYear() });
        return next.ok ? success(presentNextYear(next.value, language)) : next;
      })),
    handler(ops.copyToNextYear, async ({ actor, params, body, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const copied = await copyToNextYear(ports, actor, { networkId, year: body.year, offerIds: body.offerIds as OfferId[] });
        return copied.ok ? success({ offerIds: [...copied.value] }) : copied;
      })),
  ];
}

/** The period asked for; this year when none is. */
function periodIn({ year, half }: QueryOf<typeof ops.seeCoverage>, thisYear: () => number): PlanPeriod {
  return { year: year ?? thisYear(), ...(half === undefined ? {} : { half: half === '1' ? 1 : 2 }) };
}
