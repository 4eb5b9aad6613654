import type { PersonId } from '../../identifiers';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Referral } from '../referral';

type Telling = Pick<Ports, 'outbox' | 'referrals' | 'clock'>;

/** Tells those who have come to a referral and those whose work it no longer is. The card says how it stands for each at delivery. */
export async function tellOfAssignment({ outbox }: Pick<Telling, 'outbox'>, { id: objectId }: Referral, people: readonly PersonId[]): Promise<void> {
  for (const personId of new Set(people)) await outbox.post({ card: 'referrals.assigned', objectId, to: { kind: 'person', personId } });
}

/** Tells the base's channel and coordinators that a referral needs somebody: not who has gone, and never why. */
export async function tellThatSomebodyIsNeeded({ outbox, referrals, clock }: Telling, { id: objectId, base }: Referral): Promise<void> {
  const needed = { card: 'referrals.counsellorNeeded', objectId } as const;
  await outbox.post({ ...needed, to: { kind: 'serviceChannel', organisationId: base.id } });
  for (const personId of await referrals.coordinatorsOf(base.id, osloDate(clock()))) {
    await outbox.post({ ...needed, to: { kind: 'person', personId } });
  }
}

/** Tells the ordering service how its hours and counsellors now stand. */
export async function tellTheOrderingService({ outbox }: Pick<Telling, 'outbox'>, { id: objectId, orderingService, senderId }: Referral): Promise<void> {
  const answered = { card: 'referrals.answered', objectId } as const;
  await outbox.post({ ...answered, to: { kind: 'serviceChannel', organisationId: orderingService.id } });
  await outbox.post({ ...answered, to: { kind: 'person', personId: senderId } });
}
