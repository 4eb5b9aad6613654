import * as ownCalendar from '../../domain/booking/own-calendar/policy';
import * as hours from '../../domain/booking/hours/policy';
import * as booking from '../../domain/booking/policy';
import * as cardRuns from '../../domain/conversations/card-run-policy';
import * as ownDecks from '../../domain/conversations/ownDecks/policy';
import * as conversations from '../../domain/conversations/policy';
import * as calendar from '../../domain/groupOffers/calendar/policy';
import * as overview from '../../domain/groupOffers/overview/policy';
import * as attendance from '../../domain/groupOffers/attendance/policy';
import * as afterwards from '../../domain/groupOffers/afterwards/policy';
import * as gatherings from '../../domain/groupOffers/gatherings/policy';
import * as goodStart from '../../domain/groupOffers/goodStart/policy';
import * as groupOffers from '../../domain/groupOffers/policy';
import * as staffing from '../../domain/groupOffers/staffing/policy';
import * as names from '../../domain/groupOffers/names/policy';
import * as retention from '../../domain/keeping/retention/policy';
import * as access from '../../domain/network/access/policy';
import * as archive from '../../domain/keeping/archive/policy';
import * as takeover from '../../domain/network/takeover/policy';
import * as network from '../../domain/network/policy';
import * as tenants from '../../domain/network/tenants/policy';
import type { Policy } from '../../domain/policy';
import * as agreements from '../../domain/referrals/agreements/policy';
import * as base from '../../domain/referrals/base/policy';
import * as baseCapacity from '../../domain/referrals/capacity/policy';
import * as drafts from '../../domain/referrals/drafts/policy';
import * as referrals from '../../domain/referrals/policy';
import * as statistics from '../../domain/statistics/policy';
import * as sharedFigures from '../../domain/statistics/sharing/policy';
import type { Database } from '../../store/database';
import { ownersRows } from './owner-rows';

/** Takes something down that can be put up again. */
export type Restore = () => Promise<void>;

/** Every policy of the domain. */
export const policies: readonly Policy<string, never>[] = [
  ownCalendar,
  afterwards,
  agreements,
  archive,
  attendance,
  base,
  baseCapacity,
  booking,
  calendar,
  cardRuns,
  conversations,
  drafts,
  gatherings,
  goodStart,
  groupOffers,
  hours,
  names,
  network,
  access,
  takeover,
  tenants,
  ownDecks,
  overview,
  referrals,
  retention,
  sharedFigures,
  statistics,
  staffing,
]
  .flatMap((area) => Object.values<unknown>(area))
  .filter(isPolicy);

/** Makes every policy permit everything. Its sentences stay as they are: what is expected is still read from them. */
export async function takeDownPolicies(): Promise<Restore> {
  const before = policies.map((policy) => ({ policy, permits: policy.permits.bind(policy) }));
  for (const policy of policies) Object.assign(policy, { permits: () => true });
  return async () => {
    for (const { policy, permits } of before) Object.assign(policy, { permits });
  };
}

/**
 * Takes row level security out of force in this one database: a person's role owns everything, and the functions that
 * tell a person's scope answer with everybody's. Who the person is stays, since rows are written in their name.
 */
export async function takeDownRowLevelSecurity(owner: Database): Promise<Restore> {
  const told = await ownersRows<{ head: string; type: string; definition: string }>(owner, `
    select p.proname || '(' || pg_get_function_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid) as head,
      pg_get_function_result(p.oid) as type, pg_get_functiondef(p.oid) as definition
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname like 'app\\_%' and p.proname <> 'app_person'`);
  await owner.script(told.map(({ head, type }) =>
    `create or replace function ${head} language sql stable as $$ ${everything(head, type)} $$;`).join('\n'));
  await owner.script('alter role fhn_person superuser');
  return async () => {
    await owner.script('alter role fhn_person nosuperuser');
    await owner.script(told.map(({ definition }) => `${definition};`).join('\n'));
  };
}

/** What a function of the scope answers for somebody without bounds. */
function everything(head: string, type: string): string {
  if (type === 'boolean') return 'select true';
  if (head.startsWith('app_organisations')) return 'select array_agg(id) from organisation';
  if (type === 'uuid[]') return 'select array_agg(id) from network';
  return `select array_agg(role || ':' || coalesce(organisation_id, network_id)) from membership`;
}

function isPolicy(value: unknown): value is Policy<string, never> {
  return typeof value === 'object' && value !== null && 'sentences' in value && 'permits' in value;
}
