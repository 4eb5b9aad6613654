import type { Id, PersonId } from '../../identifiers';
import type { WritePorts } from '../../ports';
import { osloDate, type Temporal } from '../../time';
import { unusualReadings, type OpenedReferral, type UnusualReading } from './unusual';

/** What the worker that watches the log needs from outside, in one transaction of its own. */
export interface ReadingWatchPorts {
  openedSince(instant: Temporal.Instant): Promise<readonly OpenedReferral[]>;
  /** Marks that it is told of today; false when it was before. */
  markTold(told: UnusualReading & { readonly id: Id<'unusualReading'>; readonly day: Temporal.PlainDate }): Promise<boolean>;
  /** The leaders of a service and the coordinators of a base, on a day. */
  headsOf(organisationId: UnusualReading['organisationId'], day: Temporal.PlainDate): Promise<readonly PersonId[]>;
  /** Lets readings go that are older than the instant; what is kept of them is the last link. */
  forgetBefore(instant: Temporal.Instant): Promise<void>;
}

/** How long readings are kept; two years, our own proposal for the controller to decide. */
const keptHours = 2 * 365 * 24;

/**
 * Tells the heads of an organisation, once a day for each reader, that somebody has read unusually much for it: not who, which
 * stands in the log. The reader is told of it only as the one head there is. Lets go what is too old. Answers how many were told of.
 */
export async function watchReadings(
  { watch, outbox, clock, newId }: Pick<WritePorts, 'outbox' | 'clock' | 'newId'> & { readonly watch: ReadingWatchPorts },
): Promise<number> {
  const now = clock();
  const day = osloDate(now);
  await watch.forgetBefore(now.subtract({ hours: keptHours }));
  let told = 0;
  for (const unusual of unusualReadings(await watch.openedSince(now.subtract({ hours: 24 })))) {
    const id = newId<'unusualReading'>();
    if (!(await watch.markTold({ ...unusual, id, day }))) continue;
    const heads = await watch.headsOf(unusual.organisationId, day);
    const others = heads.filter((personId) => personId !== unusual.personId);
    for (const personId of others.length > 0 ? others : heads) {
      await outbox.post({ card: 'referrals.unusualReading', objectId: id, to: { kind: 'person', personId } });
    }
    told += 1;
  }
  return told;
}
