import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { decidedKinds, isNetworks, type DecidedKind } from './kinds';
import { monthsOf, type OwnerId } from './period';
import { retentionPolicy } from './policy';
import type { RetentionRefusal } from './refusals';

/** How many days go before a shorter time counts, so that somebody sees what will go; our own proposal. */
const noticeDays = 30;

/**
 * A service's leader or a network's coordinator decides for how many months it keeps a kind of its own, within the kind's bounds
 * (`periodIsOutOfBounds`). A longer time counts at once, a shorter one in thirty days: what goes is seen on the page before it
 * goes. What was decided last counts.
 */
export async function decidePeriod(
  { retention, events, clock, newId }: Pick<Ports, 'retention' | 'events' | 'clock' | 'newId'>,
  actor: Actor,
  { ownerId, kind, months }: { readonly ownerId: OwnerId; readonly kind: DecidedKind; readonly months: number },
): Promise<Outcome<undefined, RetentionRefusal | 'notAllowed'>> {
  if (!retentionPolicy.permits(actor, 'decide', { ownerId }) || isNetworks(kind) !== actor.scope.networkIds.some((id) => id === ownerId)) return refuse('notAllowed');
  const { least, most } = decidedKinds[kind].bounds;
  if (!Number.isInteger(months) || months < least || months > most) return refuse('periodIsOutOfBounds', 'months');
  const today = osloDate(clock());
  const now = monthsOf(await retention.settingsOf(ownerId), ownerId, kind, today);
  const id = newId<'retentionSetting'>();
  await retention.decide({
    id, ownerId, kind, months, validFrom: months < now ? today.add({ days: noticeDays }) : today, setBy: actor.scope.personId, setAt: clock(),
  });
  await events.append({ noun: 'retentionSetting', nounId: id, what: 'decided', version: 1 });
  return success(undefined);
}
