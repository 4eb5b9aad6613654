import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { serviceKinds, type ServiceKind } from './kinds';
import { monthsOf } from './period';
import { retentionPolicy } from './policy';
import type { RetentionRefusal } from './refusals';

/** How many days go before a shorter time counts, so that somebody sees what will go; our own proposal. */
const noticeDays = 30;

/**
 * A service's leader decides for how many months it keeps a kind, within the kind's bounds (`periodIsOutOfBounds`). A longer time
 * counts at once, a shorter one in thirty days: what goes is seen on the page before it goes. What was decided last counts.
 */
export async function decidePeriod(
  { retention, events, clock, newId }: Pick<Ports, 'retention' | 'events' | 'clock' | 'newId'>,
  actor: Actor,
  { organisationId, kind, months }: { readonly organisationId: OrganisationId; readonly kind: ServiceKind; readonly months: number },
): Promise<Outcome<undefined, RetentionRefusal | 'notAllowed'>> {
  if (!retentionPolicy.permits(actor, 'decide', { organisationId })) return refuse('notAllowed');
  const { least, most } = serviceKinds[kind].bounds;
  if (!Number.isInteger(months) || months < least || months > most) return refuse('periodIsOutOfBounds', 'months');
  const today = osloDate(clock());
  const now = monthsOf(await retention.settingsOf(organisationId), organisationId, kind, today);
  const id = newId<'retentionSetting'>();
  await retention.decide({
    id, organisationId, kind, months, validFrom: months < now ? today.add({ days: noticeDays }) : today, setBy: actor.scope.personId, setAt: clock(),
  });
  await events.append({ noun: 'retentionSetting', nounId: id, what: 'decided', version: 1 });
  return success(undefined);
}
