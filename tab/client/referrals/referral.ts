import type { z } from 'zod';
import type { booking, slot } from '../../contract/booking';
import type { referral } from '../../contract/referrals';

export type Referral = z.output<typeof referral>;
export type Booking = z.output<typeof booking>;
export type Slot = z.output<typeof slot>;
/** A step that the reader may take now. */
export type Step = Referral['may']['steps'][number];

const ended: readonly Referral['state'][] = ['closed', 'declined', 'withdrawn'];

/** Whether something is still to come of a referral. */
export function isOpen({ state }: Referral): boolean {
  return !ended.includes(state);
}
