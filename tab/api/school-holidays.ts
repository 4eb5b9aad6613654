import { addSchoolHoliday, removeSchoolHoliday, seeSchoolHolidays } from '../../domain/groupOffers/school-holidays';
import { readId, type NetworkId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import type { AnswerOf } from '../contract/operation';
import { schoolHolidayOperations as ops } from '../contract/school-holidays';
import { handler, type ApiHandler } from './handler';

/** A network's school holidays, and the coordinator's changes of them. */
export function schoolHolidayHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.seeSchoolHolidays, async ({ actor, params, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        return networkId === undefined ? refuse('notFound') : holidaysOf(ports, actor, networkId);
      })),
    handler(ops.addSchoolHoliday, async ({ actor, params, body, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const added = await addSchoolHoliday(ports, actor, { networkId, ...body });
        return added.ok ? holidaysOf(ports, actor, networkId) : added;
      })),
    handler(ops.removeSchoolHoliday, async ({ actor, params, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        const id = readId<'schoolHoliday'>(params.holidayId);
        if (networkId === undefined || id === undefined) return refuse('notFound');
        const removed = await removeSchoolHoliday(ports, actor, { networkId, id });
        return removed.ok ? holidaysOf(ports, actor, networkId) : removed;
      })),
  ];
}

async function holidaysOf(ports: Ports, actor: Actor, networkId: NetworkId): Promise<Outcome<AnswerOf<typeof ops.seeSchoolHolidays>, 'notFound'>> {
  const seen = await seeSchoolHolidays(ports, actor, networkId);
  if (!seen.ok) return seen;
  const { holidays, mayEdit } = seen.value;
  return success({
    may: { edit: mayEdit },
    items: holidays.map(({ first, last, ...rest }) => ({ ...rest, first: first.toString(), last: last.toString() })),
  });
}
