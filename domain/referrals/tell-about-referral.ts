import { osloDate } from '../time';
import type { Ports } from '../unit-of-work';
import type { ReferralPorts } from './ports';
import type { SteppedReferral } from './referral';
import { flow, type ReferralStep } from './referral-state';

type Telling = Pick<Ports, 'outbox' | 'clock'> & { readonly referrals: Pick<ReferralPorts, 'coordinatorsOf'> };

/** Steps of the base's that the service is told of: its decisions, and that the work has ended. */
const toldToTheService: readonly ReferralStep[] = ['accept', 'wait', 'decline', 'planStartMeeting', 'close', 'reopen'];

/**
 * Tells who must know that a step was taken, and nothing of what it says: the service of the base's decisions, the base
 * of what the service does. The base's own cards follow every step, so that they never ask for what has been done.
 */
export async function tellAboutReferral(
  ports: Telling,
  referral: Omit<SteppedReferral, 'version'>,
  step: ReferralStep,
): Promise<void> {
  const { id: objectId, orderingService, senderId } = referral;
  if (toldToTheService.includes(step)) {
    const answered = { card: 'referrals.answered', objectId } as const;
    await ports.outbox.post({ ...answered, to: { kind: 'serviceChannel', organisationId: orderingService.id } });
    await ports.outbox.post({ ...answered, to: { kind: 'person', personId: senderId } });
  }
  if (toldToTheService.includes(step) || flow[step].by === 'service') await tellTheBase(ports, referral);
}

/** Posts the base's card about a referral: to its channel and to its coordinators. */
export async function tellTheBase(
  { outbox, referrals, clock }: Telling,
  { id: objectId, base }: Pick<SteppedReferral, 'id' | 'base'>,
): Promise<void> {
  const received = { card: 'referrals.received', objectId } as const;
  await outbox.post({ ...received, to: { kind: 'serviceChannel', organisationId: base.id } });
  for (const personId of await referrals.coordinatorsOf(base.id, osloDate(clock()))) {
    await outbox.post({ ...received, to: { kind: 'person', personId } });
  }
}
